import type {createAnchors} from './anchor.ts';
import {type Made, readDateAuthor, readName} from './date-author.ts';
import type {Entry} from './entries.ts';
import {type EntryField, fieldText} from './entry-fields.ts';
import {readLead} from './lead.ts';
import {isPlaceholder} from './placeholder.ts';
import type {Decision, Surprise} from './plan.ts';
import {findTimestamp} from './timestamp.ts';

function made(entry: Entry, headText: string): Made & {text: string} {
  const dateAuthor = fieldText(entry.fields, 'date-author');
  const dateField = fieldText(entry.fields, 'date');
  const authorField = fieldText(entry.fields, 'author');
  const labelled = readDateAuthor(dateAuthor === '' ? dateField : dateAuthor);
  const qualified = entry.fields
    .map((field) => findTimestamp(field.qualifier))
    .find((found) => found !== null);
  const lead = readLead(headText);
  const author = readName(authorField) ?? labelled.author ?? lead.author;
  const timestamp = labelled.timestamp ?? lead.timestamp ?? qualified ?? entry.groupDate;
  return {timestamp, author, text: lead.text};
}

function head(fields: readonly EntryField[], label: 'decision' | 'observation'): string {
  const labelled = fieldText(fields, label);
  // Without a label of its own, all that isn't a known detail is what the entry says.
  return labelled === '' ? fieldText(fields, null, 'other') : labelled;
}

/** @param anchors makes the ids of this plan's entries */
export function toDecision(entry: Entry, anchors: ReturnType<typeof createAnchors>): Decision {
  const said = head(entry.fields, 'decision');
  const reason = fieldText(entry.fields, 'rationale');
  // Reasons that lost their decision are all that the entry says.
  const {timestamp, author, text} = made(entry, said === '' ? reason : said);
  const rationale = said === '' ? '' : reason;
  return {
    text,
    rationale: isPlaceholder(rationale) ? null : rationale,
    date: timestamp?.iso ?? null,
    dateText: timestamp?.text ?? null,
    author,
    line: entry.line,
    anchor: anchors('decision', text),
  };
}

/** @param anchors makes the ids of this plan's entries */
export function toSurprise(entry: Entry, anchors: ReturnType<typeof createAnchors>): Surprise {
  const said = head(entry.fields, 'observation');
  const proof = fieldText(entry.fields, 'evidence');
  const {timestamp, text} = made(entry, said === '' ? proof : said);
  const evidence = said === '' ? '' : proof;
  return {
    text,
    evidence: isPlaceholder(evidence) ? null : evidence,
    date: timestamp?.iso ?? null,
    dateText: timestamp?.text ?? null,
    line: entry.line,
    anchor: anchors('surprise', text),
  };
}
