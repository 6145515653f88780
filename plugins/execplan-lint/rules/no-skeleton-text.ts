import {isFlowParent} from 'execplan';
import type {Nodes, Parents} from 'mdast';
import {createPlaces} from '../lines.ts';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {findSkeletonCode, findSkeletonText, type SkeletonText} from '../skeleton-text.ts';
import {nodesOf} from '../tree-index.ts';

const LONGEST_SHOWN = 60;
/** What holds the plan's text. */
const TEXTS = ['code', 'html', 'paragraph', 'heading', 'tableCell'] as const;

/** The convention has authors start from its skeleton and flesh it out: nothing of its guidance is left then. */
export const noSkeletonText: Rule = {
  name: 'no-skeleton-text',
  asks: "Nothing of the skeleton's guidance and slots is left",
  preset: 'convention',
  severity: 'error',
  check({document, source}: LintedPlan, report: Report) {
    let placeAt: ReturnType<typeof createPlaces> | undefined;
    for (const {node, parent} of TEXTS.flatMap((type) => nodesOf(document.root, type))) {
      const start = node.position?.start.offset;
      const end = node.position?.end.offset;
      if (start === undefined || end === undefined) continue;
      const text = source.slice(start, end);
      const found = findIn(node, parent, text, start);
      for (const piece of found) {
        placeAt ??= createPlaces(source);
        report(placeAt(start + piece.start), toMessage(piece));
      }
    }
  },
};

function findIn(node: Nodes, parent: Parents | undefined, text: string, start: number): SkeletonText[] {
  switch (node.type) {
    case 'code':
      return findSkeletonCode(text);
    case 'html':
      return parent && isFlowParent(parent.type) ? findSkeletonText(text, withoutComments(text), false) : [];
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return findSkeletonText(text, withoutCode(node, text, start), parent?.type === 'listItem');
    default:
      return [];
  }
}

/** What is quoted as code or said in a comment isn't the plan's text; what stands around it keeps its place. */
function withoutCode(block: Nodes, text: string, start: number): string {
  if (!text.includes('`')) return withoutComments(text);
  const pieces: string[] = [];
  let kept = 0;
  // A list of its own instead of recursion, for hostile nesting.
  const stack: Nodes[] = [block];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'inlineCode') {
      const from = (node.position?.start.offset ?? start) - start;
      const to = (node.position?.end.offset ?? start) - start;
      pieces.push(text.slice(kept, from), '`'.repeat(to - from));
      kept = to;
    } else if ('children' in node) {
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child) stack.push(child);
      }
    }
  }
  return withoutComments(pieces.join('') + text.slice(kept));
}

function withoutComments(text: string): string {
  const pieces: string[] = [];
  let kept = 0;
  for (let from = text.indexOf('<!--'); from >= 0; from = text.indexOf('<!--', kept)) {
    const end = text.indexOf('-->', from);
    if (end < 0) break;
    pieces.push(text.slice(kept, from), ' '.repeat(end + 3 - from));
    kept = end + 3;
  }
  return pieces.join('') + text.slice(kept);
}

function toMessage({kind, text}: SkeletonText): string {
  const characters = [...text];
  const shown =
    characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN - 1).join('')}…` : text;
  return kind === 'guidance'
    ? `unexpected guidance of the skeleton \`${shown}\`, expected the plan's own words`
    : `unexpected slot \`${shown.replaceAll('`', "'")}\`, expected what belongs there`;
}
