import type {Code} from 'mdast';

/**
 * First lines that open a Mermaid diagram. Only forms that can't be prose or a command: `graph` and `flowchart`
 * need their direction, the others stand alone on their line.
 */
const OPENING =
  /^(?:(?:graph|flowchart)[ \t]+(?:TB|TD|BT|RL|LR)\b[ \t]*;?|sequenceDiagram|classDiagram(?:-v2)?|stateDiagram(?:-v2)?|erDiagram|gantt|gitGraph:?|mindmap|quadrantChart|sankey-beta|xychart-beta|block-beta|C4Context|journey|pie(?:[ \t]+(?:showData|title\b.*))?)[ \t]*$/;

const PREAMBLE = /^\s*(?:%%.*)?$/;

/** Whether a block without a language starts as a Mermaid diagram; `%%` comments may come first. */
export function startsAsMermaid(value: string): boolean {
  const lines = value.split(/\r?\n/);
  const first = lines.findIndex((line) => !PREAMBLE.test(line));
  const opening = lines[first];
  // A diagram has a body: one line alone is a word that happens to name a diagram.
  if (opening === undefined || !OPENING.test(opening.trim())) return false;
  return lines.slice(first + 1).some((line) => !PREAMBLE.test(line));
}

export function isMermaid(code: Code): boolean {
  return code.lang ? /^mermaid$/i.test(code.lang) : startsAsMermaid(code.value);
}
