import {type Entry, plainText} from 'execplan';
import type {Node} from 'mdast';
import {visit} from 'unist-util-visit';
import {placeOfEntry} from '../entry-places.ts';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';

/** A figure with what it counts, or words that quote what was seen: evidence without its label. */
const SHOWN = [
  /(?<![\d,.])\d[\d,.]{0,20}\s?(?:%|‰|×|[nµm]s\b|s\b|sec|min|[kKMG]i?B\b|bytes|px|fps|m\b|°|Hz|lines?\b|tests?\b|errors?\b|findings?\b|failures?\b|warnings?\b|hits?\b|passed|failed|秒|毫秒|行|件|次|个)/u,
  /\b(?:evidence|test output|transcript|stack trace|exit(?:s|ed)? (?:code|status|with)|(?:failed|fails|exited|panicked|crashed|rejected|returned|reported|printed|logged)(?: with| as)?:)/iu,
  /[“"「『][^”"」』]{8,200}[”"」』]/u,
];

/** What nobody expected is believed when it is shown: the convention asks for a short piece of evidence. */
export const surpriseEvidence: Rule = {
  name: 'surprise-evidence',
  asks: 'Every surprise has evidence',
  preset: 'convention',
  severity: 'warning',
  check({plan, syntax}: LintedPlan, report: Report) {
    for (const [index, {evidence}] of plan.surprises.entries()) {
      const entry = syntax.surprises[index];
      if (!entry || evidence !== null || showsItself(entry)) continue;
      report(
        placeOfEntry(entry),
        'unexpected surprise without evidence, expected output, a log or figures that show it',
      );
    }
  },
};

/** Whether an entry without evidence by name quotes or measures what it tells. */
function showsItself({nodes, piece}: Entry): boolean {
  const own: readonly Node[] = piece ?? nodes;
  const text = plainText(own);
  return SHOWN.some((pattern) => pattern.test(text)) || own.some(holdsProof);
}

/** A block of output, a link to it, or a command or a message in inline code. */
function holdsProof(node: Node): boolean {
  let isFound = false;
  visit(node, (inner) => {
    if (inner.type === 'code' || inner.type === 'link' || inner.type === 'image') isFound = true;
    if (inner.type === 'inlineCode' && 'value' in inner && /\S\s+\S|:\d/.test(String(inner.value)))
      isFound = true;
  });
  return isFound;
}
