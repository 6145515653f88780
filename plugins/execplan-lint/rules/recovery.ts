import {plainText} from 'execplan';
import {isReadable} from '../english.ts';
import {type LintedPlan, sectionsOf} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {contentOf} from '../section-content.ts';

/** A section that says only that there is nothing to say. */
const NOTHING =
  /^[\s\p{P}]*(?:n\s?\/?\s?a|not applicable|none(?: (?:needed|required|yet|so far))?|nothing(?: (?:to do|yet))?|tb[da]|to ?do|to be (?:determined|decided|written|filled in|done)|无|暂无|不适用|なし|該当なし|特になし)[\s\p{P}]*$/iu;
/** Says that steps can be repeated, or how they are retried or taken back. */
const RECOVERY =
  /\bretr(?:y|ies|ied)|\bre-?(?:run|appl|start|execut|build|generat|creat|try|do|set|entran|peat|vert|stor|cover|sum|sync|instal|launch|issu|load|open|trigger|place)|\bagain\b|\btwice\b|\bmultiple times|\bany number of times|\brepeat|\brolls?\b|\broll(?:ed|ing)?[- ]?back|\bback(?:ing|ed)?[- ](?:out|up)|\bbackups?\b|\bundo|\bsafe(?:ly)?\b|\bidempoten|\bdiscard|\bclean(?:ed)?[- ]?up|\bdelet|\bremov|\bfall(?:s|ing)?[- ]?back|\badditive|\boverwrit|\bside[- ]effects?|\bdeterministic|\babort|\bstop(?:s|ped)? and|\bdestructive|\bdisabl|\bswitch(?:ed|ing)? off|\bturn(?:ed|ing)? off|\bunchanged|\bno-op|\bgit (?:checkout|restore|reset|revert)|\bread-only|\bif [^.]{1,200}\bfails?\b|重复|重複|重试|回滚|回退|撤销|撤回|幂等|重跑|重新|恢复|还原|冪等|べき等|繰り返|再実行|再試行|やり直|戻[しすせさ]|ロールバック|復[旧元]|安全/iu;

/** Whoever works from a plan stops half-way at times: the convention wants a safe way to go on or back. */
export const recovery: Rule = {
  name: 'recovery',
  asks: 'Idempotence and Recovery says how to repeat steps, retry or roll back',
  preset: 'convention',
  severity: 'warning',
  check(plan: LintedPlan, report: Report) {
    const sections = sectionsOf(plan, 'idempotence');
    const [first] = sections;
    const text = plainText(sections.flatMap(contentOf));
    // Another rule tells of empty sections.
    if (!first || text === '') return;
    if (NOTHING.test(text))
      report(
        first.heading,
        'unexpected empty answer, expected whether steps can be repeated and how to go back',
      );
    else if (isReadable(text) && !RECOVERY.test(text))
      report(
        first.heading,
        'unexpected section without a way to recover, expected whether steps can be repeated and how to go back',
      );
  },
};
