import {plainText, type RevisionNote, type SectionKind, withDescendants} from 'execplan';
import type {Node} from 'mdast';
import {type LintedPlan, sectionsOf} from '../linted-plan.ts';
import type {Place, Report, Rule} from '../rule.ts';
import {listed} from '../word-list.ts';

const REASON =
  /\b(?:because|since|why|reason|rationale|so|to|due|after|for|as|following|given|therefore|which|per|in response)\b|因为|由于|为了|用于|以便|根据|原因|理由|ため|ので|により|に伴/iu;
/** A name in the words of a note: `Author: Mara.`, `by Codex`. */
const AUTHOR = /\b(?:authors?|by)\b\s*[:：]?\s*\S|作者|担当/iu;
/** How a plan began is no revision of it. */
const BEGINNING =
  /^.{0,24}?\b(?:initial|created|drafted|authored|first (?:draft|plan|version))\b|^.{0,12}(?:初始|创建|新建|初稿|初版|作成)/iu;
/** No part of the skeleton: what may follow a note, or what holds it. */
const FREE: ReadonlySet<SectionKind> = new Set<SectionKind>(['other', 'revision-notes', 'milestones']);

/** How a plan became what it is: a revision leaves a note at the bottom, with what changed and why, when and by whom. */
export const revisionNote: Rule = {
  name: 'revision-note',
  asks: 'A revision note stands at the bottom and says what changed and why, with its date and author',
  preset: 'convention',
  severity: 'warning',
  check(plan: LintedPlan, report: Report) {
    for (const section of sectionsOf(plan, 'revision-notes')) {
      if (
        plainText(withDescendants(section).flatMap(({blocks}) => blocks)) === '' &&
        !section.children.length
      )
        report(section.heading, 'unexpected empty revision notes, expected what changed and why');
    }
    const notes = notesOf(plan);
    for (const {place, missing} of notes) {
      if (missing.length > 0)
        report(
          place,
          `unexpected revision note without ${listed(missing)}, expected what changed and why, when and by whom`,
        );
    }
    const last = plan.syntax.outline.all.filter(({kind}) => !FREE.has(kind)).at(-1);
    const above = last && notes.find(({note}) => note.line < last.line);
    if (above)
      report(
        above.place,
        `unexpected revision note above \`${last.title}\`, expected it at the bottom of the plan`,
      );
  },
};

interface Read {
  note: RevisionNote;
  place: Place;
  missing: string[];
}

/** The notes, each with all that belongs to it. */
function notesOf(plan: LintedPlan): Read[] {
  const headings = sectionsOf(plan, 'revision-notes');
  const wordsOf = createWords();
  const read: Read[] = [];
  let title = '';
  let first: Node | null = null;
  let passed = 0;
  for (const [index, note] of plan.plan.revisionNotes.entries()) {
    const node = plan.syntax.revisionNotes[index];
    if (!node) continue;
    for (; (headings[passed]?.line ?? Infinity) < note.line; passed += 1) {
      title = headings[passed]?.title ?? '';
      first = null;
    }
    if (first && goesOn(note, node, first, wordsOf)) continue;
    // What a list tells belongs to the dated paragraph above it.
    if (node.type !== 'listItem') first = node;
    const isAlone = node.position?.start.line === note.line;
    read.push({note, place: isAlone ? node : {line: note.line}, missing: missingOf(note, title)});
  }
  return read;
}

/** Reads each node once: a paragraph may hold thousands of notes. */
function createWords(): (node: Node) => string {
  const known = new Map<Node, string>();
  return (node) => {
    const words = known.get(node) ?? plainText(node);
    known.set(node, words);
    return words;
  };
}

/** Whether a paragraph or an item without opening words, date and author only goes on with the note before it. */
function goesOn(
  {text, date, author}: RevisionNote,
  node: Node,
  first: Node,
  wordsOf: (node: Node) => string,
): boolean {
  if (date !== null || author !== null || node === first) return false;
  if (node.type === 'listItem') return true;
  // A paragraph that opens as a note has other words than the note, and one that several notes share has more.
  return node.type === 'paragraph' && text === wordsOf(node);
}

/** @param title of the section that holds the note; it may say when and by whom */
function missingOf({text, date, author}: RevisionNote, title: string): string[] {
  if (BEGINNING.test(text)) return [];
  const [, behind] = /\d{4}-\d{2}-\d{2}(.*)/su.exec(title) ?? [];
  const isSigned = author !== null || AUTHOR.test(text) || /\p{L}{2}/u.test(behind ?? '');
  return [
    ...(REASON.test(text) ? [] : ['reason']),
    ...(date !== null || behind !== undefined ? [] : ['date']),
    ...(isSigned ? [] : ['author']),
  ];
}
