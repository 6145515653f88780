import {isReadable} from '../english.ts';
import {type LintedPlan, sectionsOf} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {codeBlocksOf, contentOf, inlineCodesOf, proseOf, textsOf} from '../section-content.ts';

const VERBS = {
  imperative:
    'run|rerun|re-run|execute|start|launch|open|visit|navigate|go to|browse|click|press|enter|type|select|invoke|call|send|post|request|load|build|use|try|trigger|exercise|inspect|deploy|install|compare|watch|search|drag|resize|import|export|create|compile|set|change|switch|turn|hover|scroll|move|put|edit|save|simulate|inject|repeat|reload|restart|connect|configure|with|in',
  gerund:
    'running|executing|starting|launching|opening|visiting|navigating|browsing|clicking|pressing|entering|typing|selecting|invoking|calling|sending|posting|requesting|loading|building|using|triggering|exercising|inspecting|importing|exporting|deleting|creating|resizing|hovering|scrolling|dragging|switching|constructing|passing|setting|changing|dictating',
};
/**
 * Tells the reader to do something, with a command or by hand: `Run the suite`, `then open the page`, `can verify this
 * by running …`, `Clicking Record starts …`.
 */
const EXERCISE = new RegExp(
  `(?:^|[.:;!?)] +|[,(] *(?:then |and |or )?|\\b(?:then|first|next|finally|now|manually|and|or|to|please|you|user|can|reader) )(?:${VERBS.imperative})\\b(?! (?:is|are|must|may|has|have)\\b)|(?:^|[.:;!?)] +|, *|\\b(?:by|when|after|while|and|or|from) )(?:${VERBS.gerund})\\b|运行|執行|执行|启动|打开|访问|点击|输入|调用|发送|构建|实行|実行|起動|開[いきくけ]|クリック|入力|呼び出|送信|ビルド`,
  'iu',
);
/** Inline code that is a command: several words, the first of them a program's name or path. */
const COMMAND = /^(?:\$ ?)?(?:[A-Z_]{2,30}=\S{0,80} ){0,3}[a-z.][\w./@+-]{0,60} \S/;
/** Says what is seen then. */
const EXPECTATION =
  /\b(?:expect(?:s|ed|ing|ation|ations)?|should|must|pass(?:es|ed|ing)?|succe(?:eds?|ss|ssful|ssfully)|see|sees|seen|observ(?:e|es|ed|able)|shows?|shown|prints?|returns?|outputs?|displays?|appears?|fail(?:s|ed|ing|ure|ures)?|reports?|exits?|green|clean|confirm(?:s|ed)?|verif(?:y|ies|ied)|ensures?|contains?|remains?|no longer|without|produces?|yields?|equals?|match(?:es)?|exists?|zero|cannot|only|stays?)\b|预期|期望|应|通过|看到|显示|返回|成功|期待|確認|表示|通る|通り|返[しすさ]|こと/iu;

/** Acceptance is behaviour: how to exercise the system, and what is seen when it works. */
export const validationCommand: Rule = {
  name: 'validation-command',
  asks: 'Validation says what to run and what to expect',
  preset: 'convention',
  severity: 'warning',
  check(plan: LintedPlan, report: Report) {
    const sections = sectionsOf(plan, 'validation');
    const [first] = sections;
    const content = sections.flatMap(contentOf);
    const prose = proseOf(content);
    if (!first || !isReadable(prose)) return;
    const code = codeBlocksOf(content);
    const hasCommand = code.length > 0 || inlineCodesOf(content).some((value) => COMMAND.test(value));
    if (!hasCommand && !textsOf(content).some((text) => EXERCISE.test(text)))
      report(
        first.heading,
        'unexpected validation without a command, expected one to run or a way to exercise the system',
      );
    else if (!EXPECTATION.test(prose) && code.length < 2)
      report(first.heading, 'unexpected validation without a result, expected what to observe');
  },
};
