import type {createAnchors} from './anchor.ts';
import {type Entry, type EntryField, fieldText} from './entries.ts';
import {readLead} from './lead.ts';
import {isPlaceholder} from './placeholder.ts';
import type {Decision, Surprise} from './plan.ts';
import {findTimestamp, type Timestamp} from './timestamp.ts';

interface Made {
  timestamp: Timestamp | null;
  author: string | null;
}

function trimName(text: string): string | null {
  const start = text.search(/[^\s/,，、;:：()（）[\]–—.-]/);
  if (start < 0) return null;
  // The look-behind keeps it linear: a run of marks is tried once, from its first.
  const name = text
    .slice(start)
    .replace(/(?<![\s/,，、;:：()（）[\]–—.。-])[\s/,，、;:：()（）[\]–—.。-]+$/, '');
  return name === '' || isPlaceholder(name) ? null : name;
}

/** `2026-03-09 / Codex`, `2026-07-17, Codex.`, `Codex (2026-03-09)` */
function readDateAuthor(text: string): Made {
  if (isPlaceholder(text)) return {timestamp: null, author: null};
  const timestamp = findTimestamp(text);
  if (!timestamp) return {timestamp: null, author: trimName(text)};
  const before = text.slice(0, timestamp.index);
  const behind = text.slice(timestamp.index + timestamp.text.length);
  return {timestamp, author: trimName(behind) ?? trimName(before)};
}

function made(entry: Entry, headText: string): Made & {text: string} {
  const dateAuthor = fieldText(entry.fields, 'date-author');
  const dateField = fieldText(entry.fields, 'date');
  const authorField = fieldText(entry.fields, 'author');
  const labelled = readDateAuthor(dateAuthor === '' ? dateField : dateAuthor);
  const qualified = entry.fields
    .map((field) => findTimestamp(field.qualifier))
    .find((found) => found !== null);
  const lead = readLead(headText);
  const author = trimName(authorField) ?? labelled.author ?? lead.author;
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
  const {timestamp, author, text} = made(entry, head(entry.fields, 'decision'));
  const rationale = fieldText(entry.fields, 'rationale');
  return {
    text,
    rationale: isPlaceholder(rationale) ? null : rationale,
    date: timestamp?.iso ?? null,
    dateText: timestamp?.text ?? null,
    author,
    line: entry.line,
    anchor: anchors('decision', text === '' ? rationale : text),
  };
}

/** @param anchors makes the ids of this plan's entries */
export function toSurprise(entry: Entry, anchors: ReturnType<typeof createAnchors>): Surprise {
  const {timestamp, text} = made(entry, head(entry.fields, 'observation'));
  const evidence = fieldText(entry.fields, 'evidence');
  return {
    text,
    evidence: isPlaceholder(evidence) ? null : evidence,
    date: timestamp?.iso ?? null,
    dateText: timestamp?.text ?? null,
    line: entry.line,
    anchor: anchors('surprise', text === '' ? evidence : text),
  };
}
