/** A comparison entry by entry, with the plan's own words kept apart from ours; pure. */
import type {EntryChange} from './diff-entries.ts';
import type {SectionChange, SectionName} from './diff-sections.ts';
import type {StepChange} from './diff-steps.ts';
import {countOf, sectionTitle, sectionVerb} from './phrases.ts';
import type {PlanDiff} from './plan-diff.ts';

/** What happened to one entry. */
export interface Detail {
  /** Ours: `ticked`. */
  what: string;
  /** The plan's words: nobody knows what is in them. Those before and those after, where both are of interest. */
  words: readonly string[];
  /** Id of the entry on the plan's page; `null` where it has none there. */
  anchor: string | null;
  /** 1-based line in the later version; `null` for what isn't there any more. */
  line: number | null;
}

export interface DetailGroup {
  title: string;
  details: Detail[];
}

/**
 * @returns groups that have something to say, in the order in which a plan has them; of a new plan, all of which is new,
 *   only what leads to nothing and what rules find
 */
export function detailsOf(diff: PlanDiff): DetailGroup[] {
  if (diff.fate === 'removed') return [];
  const {citations, findings} = diff;
  const isNew = diff.fate === 'added';
  const groups: DetailGroup[] = [
    {title: 'Title', details: titleDetails(diff)},
    {title: 'Steps', details: (isNew ? [] : diff.steps).map(stepDetail)},
    {title: 'Surprises', details: (isNew ? [] : diff.surprises).map(entryDetail)},
    {title: 'Decisions', details: (isNew ? [] : diff.decisions).map(entryDetail)},
    {title: 'Revision notes', details: (isNew ? [] : diff.revisionNotes).map(entryDetail)},
    {title: 'Sections', details: (isNew ? [] : diff.sections).map(sectionDetail)},
    {
      title: 'Citations',
      details: [
        ...citations.broken.map(({path, line}) => detail(`leads to nothing (line ${line})`, [path], {line})),
        ...(isNew ? [] : citations.gained).map((citation) =>
          detail('gained', [named(citation)], {line: citation.line}),
        ),
        ...citations.lost.map((citation) => detail('lost', [named(citation)])),
      ],
    },
    {
      title: 'The convention',
      details: [
        ...findings.appeared.map(({severity, line, rule, message}) =>
          detail(`new ${severity}, line ${line}, ${rule}`, [message], {line}),
        ),
        ...(findings.gone.length > 0 ? [detail(`${countOf(findings.gone.length, 'finding')} gone`, [])] : []),
      ],
    },
  ];
  return groups.filter(({details}) => details.length > 0);
}

/** @param at the entry as the later version has it */
function detail(
  what: string,
  words: readonly string[],
  at: Partial<Pick<Detail, 'anchor' | 'line'>> = {},
): Detail {
  return {what, words, anchor: at.anchor ?? null, line: at.line ?? null};
}

function titleDetails({title: {before, after}}: PlanDiff): Detail[] {
  return before !== null && after !== null && before !== after ? [detail('changed', [before, after])] : [];
}

function stepDetail(change: StepChange): Detail {
  switch (change.kind) {
    case 'removed':
      return detail('removed', [change.before.text]);
    case 'split':
      return detail(
        'split',
        [change.before.text, change.after.map(({text}) => text).join('; ')],
        change.after[0],
      );
    case 'reworded':
      return detail('reworded', [change.before.text, change.after.text], change.after);
    case 'redated': {
      const [was, is] = [change.before.at ?? 'no time', change.after.at ?? 'no time'];
      return detail(`dated anew (${was} to ${is})`, [change.after.text], change.after);
    }
    default:
      return detail(
        change.kind === 'partly' ? 'partly done' : change.kind,
        [change.after.text],
        change.after,
      );
  }
}

function entryDetail(change: EntryChange<{text: string; line: number; anchor?: string}>): Detail {
  switch (change.kind) {
    case 'removed':
      return detail('removed', [change.before.text]);
    case 'reworded':
      return detail('reworded', [change.before.text, change.after.text], change.after);
    default:
      return detail(change.kind, [change.after.text], change.after);
  }
}

function sectionDetail(change: SectionChange): Detail {
  const what = sectionVerb(change);
  switch (change.kind) {
    case 'removed':
      return detail(what, [sectionTitle(change.before)]);
    case 'moved':
      return detail(what, [pathTo(change.before), pathTo(change.after)], {line: change.after.line});
    case 'retitled':
      return detail(what, [sectionTitle(change.before), sectionTitle(change.after)], {
        line: change.after.line,
      });
    default:
      return detail(what, [sectionTitle(change.after)], {line: change.after.line});
  }
}

/** @returns a section's title behind that of the section around it */
function pathTo(section: SectionName): string {
  return [section.parent, sectionTitle(section)].filter(Boolean).join(' / ');
}

function named({target, section}: {target: string; section: string | null}): string {
  return section === null ? target : `${target}, ${section}`;
}
