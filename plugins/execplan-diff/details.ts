/** A comparison entry by entry, with the plan's own words kept apart from ours; pure. */
import type {EntryChange} from './diff-entries.ts';
import type {StepChange} from './diff-steps.ts';
import {countOf, sectionPhrase} from './phrases.ts';
import type {PlanDiff} from './plan-diff.ts';

/** What happened to one entry. */
export interface Detail {
  /** Ours: `ticked`. */
  what: string;
  /** The plan's words: nobody knows what is in them. Those before and those after, where both are of interest. */
  words: readonly string[];
  /** Id of the entry on the plan's page; `null` where it has none there. */
  anchor: string | null;
}

export interface DetailGroup {
  title: string;
  details: Detail[];
}

/** @returns groups that have something to say, in the order in which a plan has them */
export function detailsOf(diff: PlanDiff): DetailGroup[] {
  const {citations, findings} = diff;
  const groups: DetailGroup[] = [
    {title: 'Title', details: titleDetails(diff)},
    {title: 'Steps', details: diff.steps.map(stepDetail)},
    {title: 'Surprises', details: diff.surprises.map((change) => entryDetail(change, anchorOf(change)))},
    {title: 'Decisions', details: diff.decisions.map((change) => entryDetail(change, anchorOf(change)))},
    {title: 'Revision notes', details: diff.revisionNotes.map((change) => entryDetail(change, null))},
    {title: 'Sections', details: diff.sections.map(sectionDetail)},
    {
      title: 'Citations',
      details: [
        ...citations.broken.map(({path, line}) => plain(`leads to nothing (line ${line})`, path)),
        ...citations.gained.map((citation) => plain('gained', named(citation))),
        ...citations.lost.map((citation) => plain('lost', named(citation))),
      ],
    },
    {
      title: 'The convention',
      details: [
        ...findings.appeared.map(({severity, line, rule, message}) =>
          plain(`new ${severity}, line ${line}, ${rule}`, message),
        ),
        ...(findings.gone.length > 0 ? [plain(`${countOf(findings.gone.length, 'finding')} gone`)] : []),
      ],
    },
  ];
  return groups.filter(({details}) => details.length > 0);
}

function plain(what: string, ...words: string[]): Detail {
  return {what, words, anchor: null};
}

function titleDetails({title: {before, after}}: PlanDiff): Detail[] {
  return before !== null && after !== null && before !== after ? [plain('changed', before, after)] : [];
}

function stepDetail(change: StepChange): Detail {
  const what =
    change.kind === 'partly' ? 'partly done' : change.kind === 'redated' ? 'dated anew' : change.kind;
  switch (change.kind) {
    case 'removed':
      return plain(what, change.before.text);
    case 'split':
      return {
        what,
        words: [change.before.text, change.after.map(({text}) => text).join('; ')],
        anchor: change.after[0]?.anchor ?? null,
      };
    case 'reworded':
      return {what, words: [change.before.text, change.after.text], anchor: change.after.anchor};
    case 'redated':
      return {
        what: `${what} (${change.before.at ?? 'no time'} to ${change.after.at ?? 'no time'})`,
        words: [change.after.text],
        anchor: change.after.anchor,
      };
    default:
      return {what, words: [change.after.text], anchor: change.after.anchor};
  }
}

function entryDetail(change: EntryChange<{text: string}>, anchor: string | null): Detail {
  switch (change.kind) {
    case 'removed':
      return plain('removed', change.before.text);
    case 'reworded':
      return {what: 'reworded', words: [change.before.text, change.after.text], anchor};
    default:
      return {what: change.kind, words: [change.after.text], anchor};
  }
}

function anchorOf(change: EntryChange<{text: string; anchor: string}>): string | null {
  return change.kind === 'removed' ? null : change.after.anchor;
}

function sectionDetail(change: PlanDiff['sections'][number]): Detail {
  return plain('', sectionPhrase(change));
}

function named({target, section}: {target: string; section: string | null}): string {
  return section === null ? target : `${target}, ${section}`;
}
