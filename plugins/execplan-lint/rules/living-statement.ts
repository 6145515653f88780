import {LIVING_SECTIONS, plainText} from 'execplan';
import type {Node} from 'mdast';
import type {LintedPlan} from '../linted-plan.ts';
import {LIVING_NAMES, type LivingKind, livingSectionsOf} from '../living-sections.ts';
import type {Report, Rule} from '../rule.ts';
import {listed} from '../word-list.ts';

const LIVING =
  /\bliving\s+(?:\w+\s+)?(?:document|plan|spec)|\bliving[- ]doc\b|(?:活|动态|動態|活的|活动)(?:的)?文[档件檔]|持续更新|リビング|生きた|生きて|随時更新|살아\s?있는|document(?:o vivo| vivant)|lebend(?:es|ige) dok|живой документ/iu;

const WORDS: Readonly<Record<LivingKind, RegExp>> = {
  progress: /progress/,
  surprises: /surprise|suprise|discover/,
  decisions: /decision/,
  outcomes: /outcome|retrospective/,
};

/** What a statement is read from; a list below it may name the sections. */
const TELLING: ReadonlySet<string> = new Set(['paragraph', 'blockquote', 'list']);

/** The skeleton opens with the sentence that tells a newcomer which sections to trust and to keep. */
export const livingStatement: Rule = {
  name: 'living-statement',
  asks: 'The plan says that it is a living document and names the four sections that are kept up to date',
  preset: 'convention',
  severity: 'warning',
  ofWholePlan: true,
  check(plan: LintedPlan, report: Report) {
    const blocks = plan.document.root.children;
    let statement: {node: Node; missing: LivingKind[]} | null = null;
    const names = namesOf(plan);
    for (const [index, node] of blocks.entries()) {
      if (!TELLING.has(node.type)) continue;
      const text = plainText(node);
      const isLiving = LIVING.test(text);
      const next = blocks[index + 1];
      const words = (isLiving && next?.type === 'list' ? `${text} ${plainText(next)}` : text).toLowerCase();
      const missing = LIVING_SECTIONS.filter((kind) => !names[kind].some((name) => isIn(name, words)));
      // A sentence in another language that names all four by their headings says it in its own words.
      if (missing.length === 0 && (isLiving || node.type !== 'list')) return;
      if (isLiving && (!statement || missing.length < statement.missing.length)) statement = {node, missing};
    }
    if (statement) {
      const left = listed(statement.missing.map((kind) => `\`${LIVING_NAMES[kind]}\``));
      report(statement.node, `unexpected statement without ${left}, expected all four living sections named`);
    } else
      report(
        plan.syntax.title ?? {line: 1},
        'unexpected plan that nowhere says it is a living document, expected that sentence below its title',
      );
  },
};

/** How a plan may name its sections: by the convention's words, or by its own headings. */
function namesOf(plan: LintedPlan): Record<LivingKind, (RegExp | string)[]> {
  const own = (kind: LivingKind) => livingSectionsOf(plan, kind).map(({title}) => title.toLowerCase());
  return Object.fromEntries(LIVING_SECTIONS.map((kind) => [kind, [WORDS[kind], ...own(kind)]])) as Record<
    LivingKind,
    (RegExp | string)[]
  >;
}

function isIn(name: RegExp | string, words: string): boolean {
  return typeof name === 'string' ? name !== '' && words.includes(name) : name.test(words);
}
