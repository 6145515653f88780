/** Packages named in running text, where no citation says what a word means. */
import type {GraphPackage} from './graph.ts';

/**
 * Makes a finder of the packages that a text names: by their folder, a path below it, or their name. A name that
 * is a word like any other (`tokens`, `cli`) only counts as inline code, in texts that still have its marks.
 *
 * @returns for a text the paths of the packages in it, in the order of their first naming
 */
export function createPackageFinder(packages: Iterable<GraphPackage>): (text: string) => Set<string> {
  const byName = new Map<string, string>();
  for (const {path, name} of packages) {
    byName.set(path, path);
    if (name === null) continue;
    // Code of one word may also be a folder of that name; then it means the same package or the folder.
    const written = isUnmistakable(name) ? name : `\`${name}\``;
    if (!byName.has(written)) byName.set(written, path);
  }
  if (byName.size === 0) return () => new Set();
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const pattern = new RegExp(`(?<![\\w@.-])(?:${names.join('|')})(?![\\w-])`, 'g');
  return (text) => {
    const found = new Set<string>();
    for (const [name] of text.matchAll(pattern)) found.add(byName.get(name) ?? name);
    return found;
  };
}

/** `@events-hub/api` and `embed-sdk` are no words of a sentence. */
function isUnmistakable(name: string): boolean {
  return /^@.+\/.+|\w-\w/.test(name);
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
