/** The fence that a plan stands in, where it stands in one; pure. */
import {parseDocument, readPlan} from 'execplan';
import type {Code, Root} from 'mdast';
import {readCodeFence} from './code-fence.ts';
import type {LintedPlan} from './linted-plan.ts';

const HEADING = /^ {0,3}#{1,6}[ \t]+\S/m;
const LIVING: ReadonlySet<string> = new Set(['progress', 'surprises', 'decisions', 'outcomes']);

const known = new WeakMap<Root, readonly Code[]>();

/** Fenced blocks that hold a plan, in a file that is none itself. A plan that quotes a plan is a plan. */
export function planFences(plan: LintedPlan): readonly Code[] {
  const {root} = plan.document;
  // To know it, each of them is parsed, and several rules ask.
  const before = known.get(root);
  if (before) return before;
  const fences = findPlanFences(plan);
  known.set(root, fences);
  return fences;
}

function findPlanFences({plan, document, lines, now}: LintedPlan): Code[] {
  if (document.fenced || plan.sections.some(({kind}) => LIVING.has(kind))) return [];
  return document.root.children.filter(
    (node): node is Code =>
      node.type === 'code' &&
      HEADING.test(node.value) &&
      readCodeFence(node, lines) !== null &&
      isPlan(node.value, now),
  );
}

function isPlan(text: string, now: Date): boolean {
  const options = {path: '', now, isPlanPlace: () => false, findsCitations: false};
  return readPlan(parseDocument(text), options).plan.plan;
}
