import type {Finding} from '../finding.ts';
import type {LintReport} from '../report.ts';

/** What the contract promises of `lint --format json`; fields may be added within a `schemaVersion`. */
export function formatJson({plans, findings, silenced, known}: LintReport): string {
  const value = {
    schemaVersion: 1,
    plans,
    findings: findings.map((finding) => ({...toJson(finding), fixable: finding.fix.length > 0})),
    silenced: silenced.map((finding) => ({...toJson(finding), reason: finding.silenced})),
    known,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function toJson({path, line, column, rule, severity, message, url}: Finding) {
  return {path, line, column, rule, severity, message, url};
}
