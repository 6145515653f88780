/** The page that says how a plan is written, as Markdown: every rule with its reason and its examples; pure. */
import {parseDocument} from 'execplan';
import {type LintOptions, type Rule, severityOf} from 'execplan-lint';
import type {Heading, RootContent} from 'mdast';

/** Texts of the pages of the rules. */
export interface RulePages {
  /** What the convention asks, each with the rule that checks it. */
  overview: string;
  /** By the rule's name. */
  rules: ReadonlyMap<string, string>;
  /** How a rule is silenced. */
  silence: string;
}

export interface ConventionOptions {
  rules: readonly Rule[];
  /** How this content root is linted. */
  options: LintOptions;
}

/** Stands for the address of the page on which a plan is written. */
export const WRITE_LINK = 'write';

const INTRODUCTION = `# How to write an ExecPlan

An ExecPlan is a Markdown file that tells somebody who knows nothing of the repository all that is needed to build one thing: why, where, in which steps, and how to see that it works. It lives as long as the work does: whoever works on it ticks its steps with the time, writes down what surprised and what was decided, and says at the end what came of it. Whoever takes over has the plan and nothing else.

## A new plan

\`execplan new\` writes a plan's sections, and looks up references, packages and scripts in the repository:

    execplan new "Send the hero first"

\`execplan lint\` then says what is missing, each with its line, what was expected, and the rule that asks for it:

    execplan lint

[Write a plan](${WRITE_LINK}) does both in the browser, for whoever has no checkout.

`;

/**
 * Puts the page together.
 *
 * @returns Markdown; each rule's section has the rule's name as its id
 */
export function conventionSource(pages: RulePages, {rules, options}: ConventionOptions): string {
  const sections = rules.map((rule) => {
    const text = pages.rules.get(rule.name) ?? `# ${rule.name}\n\n${rule.asks}.\n`;
    return deepened(text, 2, `\n\n*${standing(rule, options)}*`);
  });
  return [
    INTRODUCTION,
    '## What is asked\n',
    deepened(withoutTitle(pages.overview), 1),
    '## The rules\n',
    ...sections,
    deepened(pages.silence, 2),
  ].join('\n');
}

/** How grave it is here, where somebody looks who was told of it. */
function standing(rule: Rule, options: LintOptions): string {
  const severity = severityOf(rule, options);
  const ofPreset = `of the preset \`${rule.preset}\``;
  if (severity !== 'off') return `${severity === 'error' ? 'An error' : 'A warning'} here, ${ofPreset}.`;
  return rule.preset === options.preset || rule.name in options.rules
    ? `Switched off here, ${ofPreset}.`
    : `Not asked here: it is ${ofPreset}.`;
}

function withoutTitle(text: string): string {
  const [title] = headingsOf(text);
  return text.slice(title?.position?.end.offset ?? 0);
}

/**
 * Puts each heading of a text some levels lower; what looks like one in an example stays.
 *
 * @param belowTitle what is added directly behind the first heading
 */
function deepened(text: string, levels: number, belowTitle: string = ''): string {
  const marks = '#'.repeat(levels);
  const pieces: string[] = [];
  let taken = 0;
  for (const [index, {position}] of headingsOf(text).entries()) {
    const {start, end} = position ?? {};
    pieces.push(text.slice(taken, start?.offset), marks, text.slice(start?.offset, end?.offset));
    if (index === 0) pieces.push(belowTitle);
    taken = end?.offset ?? taken;
  }
  return pieces.join('') + text.slice(taken);
}

function headingsOf(text: string): Heading[] {
  return parseDocument(text).root.children.filter(isHeading);
}

function isHeading(node: RootContent): node is Heading {
  return node.type === 'heading';
}
