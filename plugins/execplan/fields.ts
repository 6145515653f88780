import type {Paragraph, PhrasingContent, Text} from 'mdast';
import {type FieldName, findLabels, type LabelMatch, wholeLabel} from './labels.ts';
import {plainText} from './plain-text.ts';

/** A stretch of a paragraph's inline content under one label. */
export interface InlineField {
  name: FieldName | null;
  /** The label as written, its colon included; empty where the stretch has none. */
  label: PhrasingContent[];
  /** What follows the label. */
  content: PhrasingContent[];
  /** Text in brackets inside the label: `Decision (2026-03-01):`. */
  qualifier: string;
}

function sliceText(node: Text, start: number, end: number): Text[] {
  const value = node.value.slice(start, end);
  if (value === '') return [];
  const slice: Text = {type: 'text', value};
  if (node.position) {
    // Soft-wrapped continuation lines lose their indentation in mdast, so only the line is exact.
    const lines = node.value.slice(0, start).split(/\r\n|\r|\n/).length - 1;
    slice.position = {
      start: {
        line: node.position.start.line + lines,
        column: lines === 0 ? node.position.start.column + start : 1,
      },
      end: node.position.end,
    };
  }
  return [slice];
}

function isLineStart(before: PhrasingContent | undefined): boolean {
  return !before || before.type === 'break' || (before.type === 'text' && /[\n\r][ \t]*$/.test(before.value));
}

/**
 * Cuts a paragraph at its labels (`Decision:`, `**Rationale:**`, `Date/Author:` …), whether they stand on
 * lines of their own or run together in a re-wrapped paragraph.
 *
 * Nothing is dropped: the labels and contents of all fields, in order, are the paragraph's inline content.
 */
export function splitFields(paragraph: Paragraph): InlineField[] {
  const fields: InlineField[] = [{name: null, label: [], content: [], qualifier: ''}];
  const current = () => fields[fields.length - 1] as InlineField;
  const open = (match: LabelMatch, label: PhrasingContent[]) =>
    fields.push({name: match.name, label, content: [], qualifier: match.qualifier});
  let colonBelongsToLabel = false;
  for (const [index, node] of paragraph.children.entries()) {
    const previous = paragraph.children[index - 1];
    if (node.type === 'strong' || node.type === 'emphasis') {
      const text = plainText(node);
      const match = wholeLabel(text);
      const next = paragraph.children[index + 1];
      const colonInside = /[:：]$/.test(text);
      const colonAfter = next?.type === 'text' && /^\s*[:：]/.test(next.value);
      const opens = isLineStart(previous) || (previous?.type === 'text' && /[\s.。]$/.test(previous.value));
      if (match && opens && (colonInside || colonAfter)) {
        open(match, [node]);
        colonBelongsToLabel = !colonInside;
        continue;
      }
    }
    if (node.type !== 'text') {
      current().content.push(node);
      continue;
    }
    let from = 0;
    if (colonBelongsToLabel) {
      from = /^\s*[:：]/.exec(node.value)?.[0].length ?? 0;
      current().label.push(...sliceText(node, 0, from));
      colonBelongsToLabel = false;
    }
    for (const match of findLabels(node.value, isLineStart(previous))) {
      if (match.index < from) continue;
      current().content.push(...sliceText(node, from, match.index));
      open(match, sliceText(node, match.index, match.end));
      from = match.end;
    }
    current().content.push(...(from === 0 ? [node] : sliceText(node, from, node.value.length)));
  }
  const [first] = fields;
  return first && first.content.length === 0 && fields.length > 1 ? fields.slice(1) : fields;
}
