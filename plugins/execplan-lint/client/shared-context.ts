/** What a site hands to the linter in its reader's browser: names and no text, of a size that has a bound; pure. */
import {type ContentConfig, createDocumentKinds, createMatcher, type DocumentKind, foldersOf} from 'execplan';
import {type AllowedNames, readAllowedNames} from '../allowed-names.ts';
import {severityOf} from '../lint.ts';
import type {LintOptions} from '../options.ts';
import type {LintedRepository} from '../repository.ts';
import {RULES} from '../rules/index.ts';

/** Plain data, as JSON carries it. */
export interface SharedContext {
  /** How plans are linted, rules off that can't be asked in a browser. */
  options: LintOptions;
  config: ContentConfig;
  /** Documents that others cite, decision records left out: no rule asks for one. */
  references: {path: string; kind: DocumentKind}[];
  packages: {path: string; name: string | null; description: null}[];
  allowed: {events: string[]; spanPrefixes: string[]; spans: string[]};
  notAsked: NotAsked;
}

/** Rules that this repository asks for and a browser can't, by what they would need. */
export interface NotAsked {
  /** The names of all files, or what manifests say: no site publishes either. */
  files: string[];
  /** The past of a plan. */
  git: string[];
}

const NEED_FILES = ['cited-paths', 'known-scripts', 'prior-plans'];
const NEED_GIT = ['steps-kept', 'decisions-kept', 'times-of-commits'];

/** A workspace with more packages isn't described. */
const MOST_PACKAGES = 1_000;
const MOST_REFERENCES = 1_000;
const MOST_NAMES = 1_000;

/** Says what a browser may know of a repository. What gets no page isn't told of. */
export function toSharedContext(
  repository: LintedRepository,
  config: ContentConfig,
  options: LintOptions,
): SharedContext {
  const {packages} = repository;
  const isExcluded = createMatcher(config.exclude);
  const isWanted = (name: string) =>
    RULES.some((rule) => rule.name === name && severityOf(rule, options) !== 'off');
  const {events, spanPrefixes, spans} = readAllowedNames(repository);
  return {
    options: {
      ...options,
      rules: {...options.rules, ...Object.fromEntries(NEED_FILES.map((name) => [name, 'off'] as const))},
    },
    config: {...config, exclude: []},
    references: repository.references
      .filter(({path, kind}) => kind !== 'adr' && !isExcluded(path))
      .slice(0, MOST_REFERENCES)
      .map(({path, kind}) => ({path, kind})),
    packages:
      packages.length > MOST_PACKAGES
        ? []
        : packages.map(({path, name}) => ({path, name, description: null})),
    allowed: {
      events: [...events].slice(0, MOST_NAMES),
      spanPrefixes: spanPrefixes.slice(0, MOST_NAMES),
      spans: [...spans].slice(0, MOST_NAMES),
    },
    notAsked: {files: NEED_FILES.filter(isWanted), git: NEED_GIT.filter(isWanted)},
  };
}

/** Makes of it what rules ask. */
export function fromSharedContext({config, references, packages, allowed}: SharedContext): LintedRepository {
  const isPlanPlace = createMatcher(config.plans);
  const kinds = createDocumentKinds(config);
  const paths = references.map(({path}) => path);
  const allowedNames: AllowedNames = {
    events: new Set(allowed.events),
    spanPrefixes: allowed.spanPrefixes,
    spans: new Set(allowed.spans),
  };
  return {
    files: new Set(paths),
    folders: foldersOf([...paths, ...packages.map(({path}) => `${path}/package.json`)]).add(''),
    packages,
    scripts: [],
    references: references.map((document) => ({...document, text: ''})),
    allowedNames,
    isPlanPlace,
    kindOf: (path) => kinds(path, isPlanPlace(path)),
  };
}
