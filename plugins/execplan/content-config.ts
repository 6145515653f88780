import picomatch from 'picomatch';
import {isObject, nameOfType} from './json-value.ts';

/** Name of the optional file at the content root. */
export const CONTENT_CONFIG_FILE = 'execplan.config.json';

/** What each key names; also the list of the keys there are. */
const KEYS = {
  plans: 'where plans are kept',
  exclude: 'files that get no page',
  spec: 'product specifications',
  architecture: 'architecture documents',
  constraints: 'constraints',
  decisions: 'architecture decision records',
  packages: 'workspace packages',
} as const satisfies Record<string, string>;

/** What other readers of the file take: the linter's options. */
const OTHERS: ReadonlySet<string> = new Set(['lint']);

type Key = keyof typeof KEYS;

/** `execplan.config.json` as it is written: paths of files or folders, or globs, relative to the content root. */
export type ContentConfigInput = {[key in Key]?: string | string[]};

/** The same, every key a list. */
export type ContentConfig = Record<Key, readonly string[]>;

export const DEFAULT_CONTENT_CONFIG: ContentConfig = {
  plans: ['**/docs/plans'],
  exclude: [],
  spec: ['docs/product/spec*.md'],
  architecture: ['docs/engineering/ARCHITECTURE.md'],
  constraints: ['ai/constraints.md'],
  decisions: ['docs/engineering/DECISIONS'],
  packages: ['packages/*', 'apps/*'],
};

const MAX_PATTERN_LENGTH = 500;

/**
 * Reads the configuration of a content root.
 *
 * @param text the file's text, `null` where there is no such file
 * @param file how messages name the file
 * @throws Error that names file, key and what was expected
 */
export function parseContentConfig(text: string | null, file: string = CONTENT_CONFIG_FILE): ContentConfig {
  if (text === null) return DEFAULT_CONTENT_CONFIG;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${file}: Unexpected text, expected JSON (${error instanceof Error ? error.message : error})`,
    );
  }
  if (!isObject(value)) {
    throw new Error(
      `${file}: Unexpected ${nameOfType(value)}, expected an object with keys among ${keyList()}`,
    );
  }
  const config: Record<Key, readonly string[]> = {...DEFAULT_CONTENT_CONFIG};
  for (const [key, given] of Object.entries(value)) {
    if (key === '$schema' || OTHERS.has(key)) continue;
    if (!isKey(key)) throw new Error(`${file}: Unexpected key \`${key}\`, expected one of ${keyList()}`);
    config[key] = readPatterns(given, `${file}: \`${key}\` (${KEYS[key]})`);
  }
  return config;
}

/**
 * Makes a test for paths of the repository from paths of files and folders and globs. A folder stands for
 * everything below it.
 */
export function createMatcher(patterns: readonly string[]): (path: string) => boolean {
  if (patterns.length === 0) return () => false;
  const globs = patterns.flatMap((pattern) => {
    const bare = pattern.replace(/^\.\//, '').replace(/\/(?:\*\*\/?)?$/, '');
    return bare === '' || bare === '.' ? ['**'] : [bare, `${bare}/**`];
  });
  // Patterns may come from a stranger: extended globs compile to regular expressions that can run for ever.
  return picomatch(globs, {dot: true, noextglob: true, nonegate: true});
}

function readPatterns(given: unknown, where: string): string[] {
  const list = typeof given === 'string' ? [given] : given;
  if (!Array.isArray(list)) {
    throw new Error(`${where}: Unexpected ${nameOfType(given)}, expected a path or a list of paths`);
  }
  return list.map((pattern: unknown, index) => {
    const place = Array.isArray(given) ? `${where}, entry ${index + 1}` : where;
    if (typeof pattern !== 'string' || pattern.trim() === '') {
      throw new Error(
        `${place}: Unexpected ${nameOfType(pattern)}, expected a path or glob such as \`docs/plans\``,
      );
    }
    if (/^(?:\/|[A-Za-z]:)|\\|(?:^|\/)\.\.(?:\/|$)/.test(pattern)) {
      throw new Error(
        `${place}: Unexpected \`${pattern}\`, expected a path inside the content root, relative to it, with \`/\``,
      );
    }
    if (pattern.length > MAX_PATTERN_LENGTH) {
      throw new Error(
        `${place}: Unexpected length ${pattern.length}, expected at most ${MAX_PATTERN_LENGTH}`,
      );
    }
    return pattern;
  });
}

function isKey(key: string): key is Key {
  return Object.hasOwn(KEYS, key);
}

function keyList(): string {
  return Object.keys(KEYS)
    .map((key) => `\`${key}\``)
    .join(', ');
}
