import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {stepsOfProgress} from '../step-places.ts';

const SPLIT = 'expected it split into what is done and what remains';
/** A step that is given up isn't half done. */
const GIVEN_UP =
  /\b(?:dropped|cancell?ed|skipped|abandoned|superseded|obsolete|deferred|descoped|removed|reverted|won'?t|not needed|no longer|n\/a|out of scope|moved to)\b|取消|放弃|跳过|推迟|中止|見送り|不要/iu;
/** In brackets, or at the end behind a mark: elsewhere these words may be what the step is about. */
const HALF =
  /[([（【;；,，]\s*(?<words>(?:partial(?:ly)?(?:\s+(?:done|complete[d]?|implemented|finished))?|in[ -]progress|ongoing|wip|incomplete|half[ -]done|部分完成|进行中|進行中|一部完了|作業中)(?=\s*[)\]）】;；:：,，])|(?:remaining|still (?:open|to do|missing)|todo|剩余|残り)\s*[:：](?!\s*(?:none|nothing|n\/a|无|なし|-|—)))/iu;
const AT_EDGE =
  /^(?<first>partial(?:ly)?(?:\s+(?:done|complete[d]?|implemented))?|in[ -]progress|wip|部分完成|进行中|進行中)\s*[:：–—-]|\s[–—-]\s*(?<last>partial(?:ly)?(?:\s+(?:done|complete[d]?))?|in[ -]progress|wip|部分完成|进行中|進行中)\.?$/iu;

/** A half-done step tells nobody where to go on; the convention splits it in two at each stop. */
export const partialSteps: Rule = {
  name: 'partial-steps',
  asks: 'A step that is half done is split into what is done and what remains',
  preset: 'convention',
  severity: 'warning',
  check(plan: LintedPlan, report: Report) {
    for (const {item, step, place} of stepsOfProgress(plan)) {
      const {state, text} = item;
      if (state === 'partial') {
        if (GIVEN_UP.test(text) || isStruckOut(plan, step.line)) continue;
        report(place, `unexpected step that is neither done nor open, ${SPLIT}`);
      } else if (state === 'done') {
        const groups = HALF.exec(text)?.groups ?? AT_EDGE.exec(text)?.groups;
        const words = groups?.words ?? groups?.first ?? groups?.last;
        if (words) report(place, `unexpected \`${words.trim()}\` in a step that is ticked, ${SPLIT}`);
      }
    }
  },
};

function isStruckOut({lines}: LintedPlan, line: number): boolean {
  return /\]\s*~~/.test(lines[line - 1]?.slice(0, 200) ?? '');
}
