import {plainText} from 'execplan';
import type {Code, Node} from 'mdast';
import {allowingDocument, EVENT_NAME, readAllowedNames} from '../allowed-names.ts';
import type {LintedPlan} from '../linted-plan.ts';
import {findNamesBeside, type NamedThing, type NameInText} from '../names-beside.ts';
import type {Report, Rule} from '../rule.ts';

const EVENT: NamedThing = {
  before:
    /(?<!\b(?:DOM|custom|webhook|log|SSE|server-sent|stream|browser|hook|socket|domain|audit|lifecycle) )\bevents?[\s:：(（*_]*(?:(?:named|called|such as|like|e\.g\.|for example|namely|are|is|including|the|names?|of type|type)[\s:：(（*_,]*){0,3}$|\banalytics[\s:：(（*_]*$|\b(?:emits?|emitted|emitting|fires|firing|tracks?)\s+(?:(?:the|a|an|one|new|existing|single|only|additional|analytics)\s+){0,3}$/i,
  behind: /^[\s*_)]*(?:analytics )?events?\b|^\s+(?:is|are)\s+(?:emitted|fired|tracked)\b/i,
  column: /^(?:analytics )?events?(?: names?)?$/i,
  form: EVENT_NAME,
};
/** What a plan names in order to say that it isn't sent. */
const REFUSED =
  /\b(?:no|not|never|without|unknown|invalid|reject\w*|forbidden|disallowed|refus\w+|instead of|remov\w+|drop\w*|renam\w+|obsolete|deprecat\w+)\b|n[’']t\b/i;
/** The word for a name of a DOM, a wire or a log. */
const OTHER_EVENTS =
  /\b(?:DOM|webhooks?|SSE|server-sent|EventSource|custom events?|log lines?|GitHub|workflows?)\b/i;

/** The constraints have a closed list of analytics events: a plan that sends another can't be merged. */
export const allowedEvents: Rule = {
  name: 'allowed-events',
  asks: 'Analytics events that a plan sends are on the list of the constraints',
  preset: 'events-hub',
  severity: 'warning',
  check(plan: LintedPlan, report: Report) {
    const {repository, document} = plan;
    if (!repository) return;
    const {events} = readAllowedNames(repository);
    if (events.size === 0) return;
    const expected = `expected one that \`${allowingDocument(repository)}\` allows`;
    const isWrong = createIsWrong(repository, events);
    const isMeant = createIsMeant();
    for (const name of findNamesBeside(document.root, EVENT)) {
      if (isWrong(name.node.value) && isMeant(name))
        report(name.node, `unexpected event \`${name.node.value}\`, ${expected}`);
    }
    for (const {name, line, column} of readPayloads(plan)) {
      if (isWrong(name)) report({line, column}, `unexpected event \`${name}\`, ${expected}`);
    }
  },
};

/** A name with full stops is an event only where the list has such; a span's or a file's name isn't one. */
function createIsWrong(
  repository: NonNullable<LintedPlan['repository']>,
  events: ReadonlySet<string>,
): (name: string) => boolean {
  const {spans} = readAllowedNames(repository);
  const dotted = new Set([...events].filter((name) => name.includes('.')).map((name) => name.split('.')[0]));
  return (name) => {
    if (events.has(name) || spans.has(name) || (name.match(/[._]/g)?.length ?? 0) === 0) return false;
    return name.includes('.') ? dotted.has(name.split('.')[0]) : /^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(name);
  };
}

/** What is emitted may be anything; an event is told of as one. */
function createIsMeant(): (name: NameInText) => boolean {
  const telling = new Map<Node, boolean>();
  return ({before, container}) => {
    if (REFUSED.test(before) || OTHER_EVENTS.test(before)) return false;
    const known = telling.get(container);
    if (known !== undefined) return known;
    const tells = /\bevents?\b|\banalytics\b|\btelemetry\b/i.test(plainText(container));
    telling.set(container, tells);
    return tells;
  };
}

/** Payloads in a block behind a paragraph that tells of events. */
function readPayloads({document, lines}: LintedPlan): {name: string; line: number; column: number}[] {
  const {children} = document.root;
  return children.flatMap((node, index) => {
    const before = children[index - 1];
    if (node.type !== 'code' || before?.type !== 'paragraph') return [];
    const words = plainText(before);
    const tells =
      /\banalytics\b|\bevents?\b/i.test(words) && /\bpayloads?\b|\banalytics\b|\bemit/i.test(words);
    return tells && !REFUSED.test(words) ? payloadsOf(node, lines) : [];
  });
}

function payloadsOf({position}: Code, lines: readonly string[]) {
  const {start, end} = position ?? {start: {line: 1}, end: {line: 0}};
  return lines.slice(start.line - 1, end.line).flatMap((text, index) =>
    [...text.matchAll(/["']?\b(?:type|event|eventName|name)["']?\s*:\s*["']([a-z][\w.]{1,100})["']/g)].map(
      (match) => ({
        name: match[1] ?? '',
        line: start.line + index,
        column: match.index + 1,
      }),
    ),
  );
}
