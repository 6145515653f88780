import type {Finding} from '../finding.ts';
import type {LintReport} from '../report.ts';
import type {Rule} from '../rule.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * SARIF 2.1.0, which code scanning services take.
 *
 * @param rules every rule that was asked
 * @param siteUrl where rules' pages are, with a slash at its end
 */
export function formatSarif(
  {findings, silenced}: LintReport,
  {rules, pageOf}: {rules: readonly Rule[]; pageOf(rule: string): string},
): string {
  const value = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'execplan lint',
            rules: rules.map(({name, asks, severity}) => ({
              id: name,
              shortDescription: {text: asks},
              helpUri: pageOf(name),
              defaultConfiguration: {level: severity},
            })),
          },
        },
        // Columns count in UTF-16 units, as this format has it by default.
        columnKind: 'utf16CodeUnits',
        results: [...findings, ...silenced].map(toResult),
      },
    ],
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function toResult({path, line, endLine, column, rule, severity, message, silenced}: Finding) {
  return {
    ruleId: rule,
    level: severity,
    message: {text: message},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: toUri(path)},
          region: {startLine: line, startColumn: column, ...(endLine > line && {endLine})},
        },
      },
    ],
    ...(silenced !== null && {suppressions: [{kind: 'inSource', justification: silenced}]}),
  };
}

/** A path as a relative reference: what has a meaning in an address is escaped. */
function toUri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
