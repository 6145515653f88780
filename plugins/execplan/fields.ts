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

/** Cuts a text node from its start to its end, one piece after another. */
function createSlices(node: Text): (end: number) => Text[] {
  let from = 0;
  let breaks = 0;
  return (end) => {
    const value = node.value.slice(from, end);
    if (value === '') return [];
    const slice: Text = {type: 'text', value};
    if (node.position) {
      const {line, column} = node.position.start;
      // Soft-wrapped continuation lines lose their indentation in mdast, so only the line is exact.
      const start = {line: line + breaks, column: breaks === 0 ? column + from : 1};
      slice.position = {start, end: node.position.end};
    }
    breaks += value.match(/\r\n|\r|\n/g)?.length ?? 0;
    from = end;
    return [slice];
  };
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
    const cut = createSlices(node);
    let from = 0;
    if (colonBelongsToLabel) {
      from = /^\s*[:：]/.exec(node.value)?.[0].length ?? 0;
      current().label.push(...cut(from));
      colonBelongsToLabel = false;
    }
    for (const match of findLabels(node.value, isLineStart(previous))) {
      if (match.index < from) continue;
      current().content.push(...cut(match.index));
      open(match, cut(match.end));
      from = match.end;
    }
    current().content.push(...(from === 0 ? [node] : cut(node.value.length)));
  }
  const [first] = fields;
  return first && first.content.length === 0 && fields.length > 1 ? fields.slice(1) : fields;
}
