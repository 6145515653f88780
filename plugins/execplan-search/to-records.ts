import type {Decision, DocumentKind, Plan, Surprise} from 'execplan';
import type {SearchRecord} from './record.ts';

/** The words of a section, up to the next heading. */
export interface SearchableSection {
  /** Id of its heading on the page; `null` for what stands before the first. */
  id: string | null;
  /** 1 to 6 for a heading; more for a constraint that is a list's entry; 0 without a heading. */
  level: number;
  title: string;
  /** Plain text. Decisions and surprises are left out: they have records of their own. */
  text: string;
}

/** What is known of a document that has a page. */
export interface SearchableDocument {
  /** In the repository. */
  path: string;
  /** Where its page is, without slashes at its ends. */
  address: string;
  kind: DocumentKind;
  title: string;
  description: string;
  /** `null` for what is no plan. */
  plan: Omit<Plan, 'citations'> | null;
  sections: readonly SearchableSection[];
  /** Paths of the packages that it touches or lies in. */
  packages: readonly string[];
  /** Who made the plan's decisions and revisions. */
  authors: readonly string[];
  /** Of a plan: the year of its last activity, or of its name. */
  year: string | null;
  /** Packages that a decision names. */
  packagesOf(decision: Decision): readonly string[];
}

/** Names its rule itself: `C-03 Bundle size`. */
const RULE_ID = /^\s*[A-Z]{1,5}-\d{1,4}\b/;
const ENTRY_LEVEL = 7;

/**
 * Makes the records of a document, in this order: the plan, its sections, its decisions, its surprises. A document
 * without a word still has one.
 */
export function toRecords(document: SearchableDocument): SearchRecord[] {
  const {path, address, kind, title, plan, packages} = document;
  const base = {
    kind: plan ? ('plan' as const) : kind,
    page: address,
    plan: plan ? path : null,
    status: plan ? plan.status.value : null,
    package: [...packages],
    author: [],
    date: null,
    year: null,
  };
  const at = (anchor: string | null) => {
    const fragment = anchor === null ? '' : `#${anchor}`;
    return {objectID: `${path}${fragment}`, url: `${address}${fragment}`};
  };
  const sections = toSectionRecords(document, base, at);
  if (!plan) return sections;
  const [first, ...others] = sections;
  const isIntroduction = first !== undefined && first.trail.length === 0;
  const introduction: SearchRecord = {
    ...base,
    ...at(null),
    type: 'plan',
    title,
    text: [document.description, isIntroduction ? first.text : ''].filter(Boolean).join('\n'),
    trail: [],
    author: [...document.authors],
    date: plan.lastActivity,
    year: document.year,
  };
  const trail = (kindOfSection: string): string[] => {
    const heading = plan.sections.find((section) => section.kind === kindOfSection)?.title;
    return heading === undefined ? [title] : [title, heading];
  };
  const [decisionTrail, surpriseTrail] = [trail('decisions'), trail('surprises')];
  return [
    introduction,
    ...(isIntroduction ? others : sections),
    ...plan.decisions.map(
      (decision): SearchRecord => ({
        ...base,
        ...at(decision.anchor),
        ...dateOf(decision),
        type: 'decision',
        title: decision.text,
        text: decision.rationale ?? '',
        trail: decisionTrail,
        package: [...document.packagesOf(decision)],
        author: decision.author === null ? [] : [decision.author],
      }),
    ),
    ...plan.surprises.map(
      (surprise): SearchRecord => ({
        ...base,
        ...at(surprise.anchor),
        ...dateOf(surprise),
        type: 'surprise',
        title: surprise.text,
        text: surprise.evidence ?? '',
        trail: surpriseTrail,
      }),
    ),
  ];
}

type Base = Omit<SearchRecord, 'objectID' | 'url' | 'type' | 'title' | 'text' | 'trail'>;

function toSectionRecords(
  {title, kind, sections, description}: SearchableDocument,
  base: Base,
  at: (anchor: string | null) => Pick<SearchRecord, 'objectID' | 'url'>,
): SearchRecord[] {
  const isConstraints = kind === 'constraints';
  const shown: readonly SearchableSection[] =
    sections.length > 0 ? sections : [{id: null, level: 0, title: '', text: description}];
  /** The headings above, by their levels. */
  const above: {level: number; title: string}[] = [];
  return shown.map(({id, level, title: heading, text}, index): SearchRecord => {
    while (level > 0 && (above.at(-1)?.level ?? 0) >= level) above.pop();
    const isTitle = level <= 1 && index === 0;
    const trail = isTitle ? [] : [title, ...above.filter((one) => one.level > 1).map((one) => one.title)];
    // The page's own title is the first of every trail.
    if (level > 0 && level < ENTRY_LEVEL && !isTitle) above.push({level, title: heading});
    const isConstraint = isConstraints && (level >= ENTRY_LEVEL || RULE_ID.test(heading));
    return {
      ...base,
      // The page's title leads to the page, not to the heading that it is.
      ...at(isTitle ? null : id),
      type: isConstraint ? 'constraint' : 'section',
      title: isTitle ? title : heading || title,
      text,
      trail,
    };
  });
}

function dateOf({date}: Pick<Decision | Surprise, 'date'>): Pick<SearchRecord, 'date' | 'year'> {
  return {date: date?.slice(0, 'YYYY-MM-DD'.length) ?? null, year: date?.slice(0, 'YYYY'.length) ?? null};
}
