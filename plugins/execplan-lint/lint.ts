/** From a plan to findings; pure. */
import type {Finding, Severity} from './finding.ts';
import type {LintedPlan} from './linted-plan.ts';
import type {Preset, Remedy, Report, Rule} from './rule.ts';
import {PRESETS} from './rule.ts';
import {pageOf} from './rule-page-address.ts';
import {RULES} from './rules/index.ts';
import {applySilences, readSilences} from './silence.ts';

export interface LintRun {
  /** Where rules' pages are, with a slash at its end; messages link to them. */
  siteUrl: string;
  /** @default every rule there is */
  rules?: readonly Rule[];
}

/**
 * Asks every rule that the plan's options want.
 *
 * @returns findings in the order of their places; silenced ones among them, with their reasons
 */
export function lintPlan(plan: LintedPlan, {siteUrl, rules = RULES}: LintRun): Finding[] {
  const findings: Finding[] = [];
  const add =
    (rule: Pick<Rule, 'name'>, severity: Severity): Report =>
    (place, message, remedy = {}) => {
      findings.push({
        ...toPlace(place),
        ...toRemedy(remedy),
        path: plan.path,
        rule: rule.name,
        severity,
        message,
        url: pageOf(rule.name, siteUrl),
        silenced: null,
      });
    };
  for (const rule of rules) {
    const severity = severityOf(rule, plan.options);
    if (severity !== 'off') rule.check(plan, add(rule, severity));
  }
  const names = rules.map(({name}) => name);
  const silenced = applySilences(findings, readSilences(plan), {
    names,
    report: add({name: 'silence'}, 'warning'),
  });
  // What silences wrongly is reported while silences are applied.
  return [...silenced, ...findings.filter((finding) => finding.rule === 'silence')].sort(inOrder);
}

/** @returns how grave a rule's findings are under these options. */
export function severityOf(
  rule: Pick<Rule, 'name' | 'preset' | 'severity'>,
  {preset, rules}: LintedPlan['options'],
): Severity | 'off' {
  return rules[rule.name] ?? (isIn(rule.preset, preset) ? rule.severity : 'off');
}

function isIn(preset: Preset, wanted: Preset): boolean {
  return PRESETS.indexOf(preset) <= PRESETS.indexOf(wanted);
}

function toPlace(place: Parameters<Report>[0]): Pick<Finding, 'line' | 'column' | 'endLine'> {
  if ('line' in place) {
    const {line, column = 1, endLine = line} = place;
    return {line, column, endLine};
  }
  const {start, end} = place.position ?? {start: {line: 1, column: 1}, end: {line: 1}};
  return {line: start.line, column: start.column, endLine: end.line};
}

function toRemedy({edits = [], newName}: Remedy): Pick<Finding, 'fix' | 'newName'> {
  return {fix: edits, newName: newName ?? null};
}

function inOrder(a: Finding, b: Finding): number {
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
