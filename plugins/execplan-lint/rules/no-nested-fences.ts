import type {Code, Node, Parent} from 'mdast';
import {type CodeFence, readCodeFence} from '../code-fence.ts';
import type {Edit} from '../finding.ts';
import {lineStarts} from '../lines.ts';
import type {LintedPlan} from '../linted-plan.ts';
import {planFences} from '../plan-fence.ts';
import type {Report, Rule} from '../rule.ts';
import {nodesOf} from '../tree-index.ts';

const INDENT = 4;
/** A language alone; more than that is text that an indented block would lose. */
const LANGUAGE = /^[\w+#.-]{0,30}$/;
/** Labels that make a picture of the text. */
const DRAWN = /^(?:mermaid|plantuml|puml|dot|graphviz|math|geojson|topojson|stl)$/i;
const ITEM_START = /^(?<marker>[-*+]|\d{1,9}[.)])(?<space> *)(?<rest>.*)$/;

/** A fence inside a plan would close the fence that the plan is handed over in; the convention wants indented blocks. */
export const noNestedFences: Rule = {
  name: 'no-nested-fences',
  asks: 'Code, commands, transcripts and diffs are indented blocks, not fences',
  preset: 'convention',
  severity: 'error',
  check(plan: LintedPlan, report: Report) {
    const own = new Set<Node>(planFences(plan));
    let starts: readonly number[] | undefined;
    for (const {node, index, parent} of nodesOf(plan.document.root, 'code')) {
      const fence = own.has(node) ? null : readCodeFence(node, plan.lines);
      if (!fence) continue;
      const what = fence.closed ? 'fence inside a plan' : 'fence inside a plan that nothing closes';
      starts ??= lineStarts(plan.source);
      report(node, `unexpected ${what}, expected a block indented by four spaces`, {
        edits: toIndented({node, index, parent, fence}, plan, starts),
      });
    }
  },
};

interface FoundFence {
  node: Code;
  index: number;
  parent: Parent;
  fence: CodeFence;
}

/**
 * Moves a fence's text into an indented block: the same text, in the same container.
 *
 * @returns nothing where the block would be read as something else, or the label says more than a language
 */
function toIndented(found: FoundFence, plan: LintedPlan, starts: readonly number[]): Edit[] {
  const {node, fence} = found;
  const {lines, source} = plan;
  const {position} = node;
  const indent = containerIndent(found, lines);
  if (!position || indent === null || !keepsMeaning(found, plan)) return [];
  if (!LANGUAGE.test(fence.info) || DRAWN.test(fence.info)) return [];
  const first = position.start.line;
  const last = position.end.line;
  const code = node.value.split(/\r\n|\r|\n/);
  if (code.length !== last - first - 1) return [];
  const block = code.map((text, index) => indented(text, lines[first + index] ?? '', indent));
  if (block.some((text) => text === null)) return [];
  const endOf = (line: number) => /[\r\n]*$/.exec(source.slice(starts[line - 1], starts[line]))?.[0] ?? '';
  const text = [
    // An indented block needs an empty line above it, and looks better with one below.
    isBlank(lines[first - 2]) ? '' : endOf(first),
    ...block.map((line, index) => `${line}${endOf(first + 1 + index)}`),
    isBlank(lines[last]) ? '' : endOf(last),
  ].join('');
  return [{start: starts[first - 1] ?? 0, end: starts[last] ?? source.length, text}];
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

/** @returns a line of the block; `null` where the file's line isn't spaces and then the text */
function indented(text: string, line: string, indent: number): string | null {
  if (text.trim() === '') return line.trim() === '' ? line : null;
  const isPlain = line.endsWith(text) && /^ *$/.test(line.slice(0, line.length - text.length));
  return isPlain ? `${' '.repeat(indent + INDENT)}${text}` : null;
}

/**
 * Whether an indented block at the fence's place is a block of its own: behind a list it would be a paragraph of the
 * last item, beside code one block with it.
 */
function keepsMeaning({node, index, parent, fence}: FoundFence, {document, lines}: LintedPlan): boolean {
  const before = parent.children[index - 1];
  const behind = parent.children[index + 1];
  if (!fence.closed || node.value.trim() === '') return false;
  if (before && ['list', 'code', 'footnoteDefinition'].includes(before.type)) return false;
  if (behind?.type === 'code' && readCodeFence(behind, lines) === null) return false;
  // micromark takes a list for a paragraph behind an indented block, where it doesn't begin with 1 or with words.
  const [item] = behind?.type === 'list' ? behind.children : [];
  if (behind?.type === 'list' && ((behind.start ?? 1) !== 1 || !item?.children.length)) return false;
  // Inside an envelope, marks of fences are counted to find its end.
  return !document.fenced || !/^\s*(?:`{3}|~{3})/m.test(node.value);
}

/** @returns how far the text of the fence's container is indented; `null` where that isn't by spaces alone */
function containerIndent({node, parent}: FoundFence, lines: readonly string[]): number | null {
  const start = node.position?.start;
  const own = start && lines[start.line - 1]?.slice(0, start.column - 1);
  if (own === undefined || !/^ *$/.test(own)) return null;
  if (parent.type === 'root') return 0;
  const item = parent.type === 'listItem' ? parent.position?.start : undefined;
  if (!item || item.line === start?.line) return null;
  const {
    marker,
    space = '',
    rest,
  } = ITEM_START.exec(lines[item.line - 1]?.slice(item.column - 1) ?? '')?.groups ?? {};
  if (marker === undefined || rest?.startsWith('\t')) return null;
  const isOneSpace = rest === '' || space.length > INDENT;
  return item.column - 1 + marker.length + (isOneSpace ? 1 : space.length);
}
