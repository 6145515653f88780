import {type Citation, createDocumentVersions, type DocumentKind} from 'execplan';
import {citationsOf} from '../citations.ts';
import type {LintedPlan} from '../linted-plan.ts';
import type {LintedRepository, ReferenceDocument} from '../repository.ts';
import type {Report, Rule} from '../rule.ts';

type Wanted = Extract<DocumentKind, 'spec' | 'architecture' | 'constraints' | 'contributing' | 'convention'>;

/** What a plan cites, in the order of the skeleton, with the names for a plan that lies in no repository. */
const WANTED: readonly (readonly [kind: Wanted, path: string])[] = [
  ['convention', 'ai/prompts/PLAN.md'],
  ['spec', 'docs/product/spec-v1.6.md'],
  ['architecture', 'docs/engineering/ARCHITECTURE.md'],
  ['contributing', 'CONTRIBUTING.md'],
  ['constraints', 'ai/constraints.md'],
];
const CONVENTION = /(?:^|\/)(?:prompts\/PLAN|(?:EXEC_?)?PLANS)(?:\.md)?$/;

/** The convention: a plan cites the canonical documents, of the specification the version that counts. */
export const citesReferences: Rule = {
  name: 'cites-references',
  asks: 'Cited are the convention, the specification, the architecture, the way to contribute and the constraints',
  preset: 'events-hub',
  severity: 'error',
  ofWholePlan: true,
  check(plan: LintedPlan, report: Report) {
    const {repository, syntax} = plan;
    const cited = citationsOf(plan).map((citation) => ({citation, path: pathOf(citation)}));
    const kindOf = createKindOf(repository);
    const isSame = createIsSame(repository);
    const missing = WANTED.flatMap(([kind, usual]) => {
      const path = repository ? documentOf(repository, kind)?.path : usual;
      const isCited = cited.some((one) => one.path === path || (kindOf(one) === kind && isSame(one, path)));
      return path === undefined || isCited ? [] : [`\`${path}\``];
    });
    const place = syntax.title ?? {line: 1};
    if (missing.length > 0)
      report(
        place,
        `unexpected plan without ${inWords(missing)}, expected ${missing.length === 1 ? 'this document' : 'these documents'} to be cited`,
      );
    reportOldSpecification(plan, cited, report);
  },
};

interface Cited {
  citation: Citation;
  path: string;
}

/** A finished plan was right when it was written. */
function reportOldSpecification(
  {plan, repository}: LintedPlan,
  cited: readonly Cited[],
  report: Report,
): void {
  if (!repository || plan.status.value === 'done') return;
  const {newerThan} = createDocumentVersions(repository.references);
  for (const {citation, path} of cited) {
    if (citation.kind !== 'spec' || !repository.files.has(path)) continue;
    const newest = newerThan(path);
    if (newest === null || cited.some((one) => one.path === newest)) continue;
    report(
      {line: citation.line},
      `unexpected \`${path}\`, expected the newest version of the specification, \`${newest}\``,
    );
    return;
  }
}

/** From the root, however many folders up it was written. */
function pathOf({target}: Citation): string {
  return target.replace(/^(?:\.{0,2}\/)+/, '');
}

function createKindOf(repository: LintedRepository | null): (cited: Cited) => DocumentKind | null {
  return ({citation, path}) => {
    if (CONVENTION.test(path)) return 'convention';
    const kind = repository?.files.has(path) ? repository.kindOf(path) : citation.kind;
    return kind === 'file' || kind === 'package' ? null : kind;
  };
}

/** The ticket of one piece of work may be called a specification as well; it isn't the product's. */
function createIsSame(
  repository: LintedRepository | null,
): (cited: Cited, wanted: string | undefined) => boolean {
  const versions = createDocumentVersions(repository?.references ?? []);
  return ({citation, path}, wanted) =>
    repository?.kindOf(wanted ?? '') !== 'spec' ||
    !repository.files.has(path) ||
    citation.target === 'spec' ||
    versions.newerThan(path) === wanted;
}

/** The document of a kind that a plan is to cite: the newest, and a product's before one of a single piece of work. */
function documentOf({references}: LintedRepository, kind: Wanted): ReferenceDocument | undefined {
  const all = createDocumentVersions(references)
    .newestOf(references)
    .filter((document) => document.kind === kind);
  return all.find(({path}) => /(?:^|\/)spec[^/]*$/i.test(path)) ?? all[0];
}

function inWords(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
