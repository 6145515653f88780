/** Reads the arrows of a Mermaid flowchart, to be told in words; pure. */

/** An arrow, with the words of the nodes at its ends. */
export interface Arrow {
  from: string;
  to: string;
  /** What is written at it; empty for nothing. */
  label: string;
  /** Whether it points both ways. */
  isMutual: boolean;
}

const HEAD = /^(?:flowchart(?:-elk)?|graph)(?:[ \t]+(?:TB|TD|BT|RL|LR))?[ \t]*(?:;|$)/;
/** Lines that say how a drawing looks, or group what is in it. */
const ASIDE = /^(?:subgraph|end|direction|classDef|class|style|linkStyle|click|accTitle|accDescr)\b/;
const FRONT_MATTER = /^\s*---\r?\n[\s\S]*?\r?\n---\r?\n/;
const ID = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[-.](?=[\p{L}\p{N}_]))*/u;
/** Brackets around a node's words, the longer ones first. */
const SHAPES: readonly (readonly [open: string, close: RegExp])[] = [
  ['(((', /\)\)\)/],
  ['((', /\)\)/],
  ['([', /\]\)/],
  ['[(', /\)\]/],
  ['[[', /\]\]/],
  ['[/', /[\\/]\]/],
  ['[\\', /[\\/]\]/],
  ['{{', /\}\}/],
  ['(', /\)/],
  ['[', /\]/],
  ['{', /\}/],
  ['>', /\]/],
];
const CLASS = /^:::[\w-]+/;
/** `-- words -->`, `== words ==>`, `-. words .->`. */
const ARROW_AROUND =
  /^\s*(?<back>[<xo]?)(?:--|==|-\.)\s(?<label>"[^"]*"|[^"\n]*?)\s(?:-{2,}|={2,}|\.+-)(?<front>[>xo-]?)(?=[\s\p{L}\p{N}])/u;
/** `-->`, `---`, `==>`, `-.->`, `~~~`, and `|words|` behind. */
const ARROW =
  /^\s*(?<back><?)(?:-{2,}|={2,}|-\.+-|(?<hidden>~{3,}))(?<front>[>]|[xo](?=[\s|]))?\s*(?:\|(?<label>"[^"]*"|[^|]*)\|)?/u;
const AND = /^\s*&\s*/;

/** A longer drawing is read as a drawing. */
const LONGEST = 50_000;
const LONGEST_LINE = 2_000;

/**
 * Reads a flowchart.
 *
 * @returns its arrows in the order of the source; `null` for what is no flowchart, or is written in a way that isn't
 * understood whole
 */
export function readFlowchart(source: string): Arrow[] | null {
  if (source.length > LONGEST) return null;
  const lines = statementsOf(source);
  if (!HEAD.test(lines[0] ?? '') || lines.some(({length}) => length > LONGEST_LINE)) return null;
  const labels = new Map<string, string>();
  const edges: {from: string; to: string; label: string; isMutual: boolean}[] = [];
  // The head may end with `;` and go on.
  for (const line of [(lines[0] ?? '').replace(HEAD, '').trim(), ...lines.slice(1)]) {
    if (line === '' || ASIDE.test(line)) continue;
    if (!readStatement(line, labels, edges)) return null;
  }
  const wordsOf = (id: string) => labels.get(id) ?? id;
  return edges.map(({from, to, ...edge}) => ({from: wordsOf(from), to: wordsOf(to), ...edge}));
}

/** @returns whether a diagram is a flowchart. */
export function isFlowchart(source: string): boolean {
  return source.length <= LONGEST && HEAD.test(statementsOf(source)[0] ?? '');
}

function statementsOf(source: string): string[] {
  return source
    .replace(FRONT_MATTER, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').replace(/%%.*$/, '').replace(/; ?$/, '').trim())
    .filter((line) => line !== '');
}

function readStatement(line: string, labels: Map<string, string>, edges: Arrow[]): boolean {
  const reader = {rest: line};
  let group = readNodes(reader, labels);
  if (!group) return false;
  while (reader.rest.trim() !== '') {
    const arrow = ARROW_AROUND.exec(reader.rest) ?? ARROW.exec(reader.rest);
    if (!arrow?.groups) return false;
    const {label = '', back = '', front = '', hidden} = arrow.groups;
    reader.rest = reader.rest.slice(arrow[0].length);
    const next = readNodes(reader, labels);
    if (!next) return false;
    if (hidden === undefined) {
      const isMutual = back !== '' && front !== '' && front !== '-';
      for (const from of group) {
        for (const to of next) edges.push({from, to, label: plainLabel(label), isMutual});
      }
    }
    group = next;
  }
  return true;
}

/** `a`, `a["words"]`, `a & b`. */
function readNodes(reader: {rest: string}, labels: Map<string, string>): string[] | null {
  const ids: string[] = [];
  do {
    reader.rest = reader.rest.replace(AND, '').trimStart();
    const id = ID.exec(reader.rest)?.[0];
    if (id === undefined) return null;
    reader.rest = reader.rest.slice(id.length);
    if (!readShape(reader, id, labels)) return null;
    reader.rest = reader.rest.replace(CLASS, '');
    ids.push(id);
  } while (AND.test(reader.rest));
  return ids;
}

function readShape(reader: {rest: string}, id: string, labels: Map<string, string>): boolean {
  // `id@{…}` is written in a language of its own.
  if (reader.rest.startsWith('@')) return false;
  const shape = SHAPES.find(([open]) => reader.rest.startsWith(open));
  if (!shape) return true;
  const [open, close] = shape;
  const inside = reader.rest.slice(open.length);
  const quoted = /^\s*"([^"]*)"\s*/.exec(inside);
  const behind = quoted ? inside.slice(quoted[0].length) : inside;
  const end = close.exec(behind);
  if (!end || (quoted && end.index > 0)) return false;
  labels.set(id, plainLabel(quoted?.[1] ?? behind.slice(0, end.index)) || id);
  reader.rest = behind.slice(end.index + end[0].length);
  return true;
}

/** Mermaid's labels may hold line breaks, Markdown in back-ticks and references to characters. */
function plainLabel(label: string): string {
  return label
    .trim()
    .replace(/^"|"$/g, '')
    .replace(/^`|`$/g, '')
    .replace(/<br\s*\/?>|\\n/gi, ' ')
    .replace(/#(?:quot|34);/g, '"')
    .replace(/#(?:amp|38);/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
