import {type ContentConfig, createMatcher} from '../content-config.ts';
import {nameOf} from '../paths.ts';
import {isMarkdownName} from './file-names.ts';
import type {DocumentKind} from './repository-index.ts';

/** The documents that state how plans are written. */
const CONVENTION = /(?:^|\/)(?:ai\/prompts\/PLAN|(?:\.agents?\/)?(?:EXEC_?)?PLANS)\.md$/;
const README = /^(?:readme|index)\.mdx?$/i;

/** Names by which a document is known in any layout; the first that fits counts. */
const NAMES: readonly (readonly [kind: DocumentKind, pattern: RegExp])[] = [
  ['adr', /(?:^|\/)ADR[- _]?\d+[^/]*$|(?:^|\/)(?:adrs?|DECISIONS)\/[^/]+\.mdx?$/i],
  ['spec', /(?:^|\/)spec[\w.-]*\.mdx?$|(?:^|\/)(?:product|specs)\/[^/]*spec[^/]*\.mdx?$/i],
  ['architecture', /(?:^|\/)ARCHITECTURE\.mdx?$/i],
  ['constraints', /(?:^|\/)constraints\.mdx?$/i],
  ['contributing', /(?:^|\/)CONTRIBUTING\.mdx?$/i],
];

/** @returns the kind that a path or an ADR's id tells by its name alone, `null` where it tells none */
export function kindByName(path: string): DocumentKind | null {
  return NAMES.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

/**
 * Makes a function that tells what a document is for. What `execplan.config.json` names counts before names that are
 * recognised in any layout; its defaults are the layout of Events Hub.
 *
 * @returns a function of a document's path and whether it is a plan
 */
export function createDocumentKinds(config: ContentConfig): (path: string, isPlan: boolean) => DocumentKind {
  const places: readonly (readonly [kind: DocumentKind, patterns: readonly string[]])[] = [
    ['spec', config.spec],
    ['architecture', config.architecture],
    ['constraints', config.constraints],
    ['adr', config.decisions],
  ];
  const configured = places.map(([kind, patterns]) => ({kind, patterns, matches: createMatcher(patterns)}));
  return (path, isPlan) => {
    if (CONVENTION.test(path)) return 'convention';
    if (isPlan) return 'plan';
    const isReadme = README.test(nameOf(path));
    const place = configured.find(({matches}) => matches(path));
    // A folder's README is the folder's page, unless the configuration names it itself.
    if (place && (!isReadme || place.patterns.includes(path))) return place.kind;
    if (isReadme) return 'readme';
    return (isMarkdownName(path) ? kindByName(path) : null) ?? 'other';
  };
}
