/** The comparison of the plans as a pull request's own job hands it over: read as if a stranger had written it. */
import {Ajv2020} from 'ajv/dist/2020.js';
import {DIFF_SCHEMA, type DiffReport} from 'execplan-diff';
import {isRecord} from './json-record.ts';

/** The report isn't one that `execplan diff` writes. */
export class ReportError extends Error {}

const hasForm = new Ajv2020({allErrors: false}).compile<DiffReport>(DIFF_SCHEMA);

/** What the schema calls text and `execplan diff` writes from a list of its own, so that it isn't a plan's words. */
const OWN_WORDS: Readonly<Record<string, RegExp>> = {
  at: /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/,
  rule: /^[a-z][a-z0-9-]{0,60}$/,
};

/** Inside the repository: with anything else in it an address would lead out of the preview. */
const PATH = /^(?!\/)(?!.*(?:^|\/)\.{0,2}(?:\/|$)).{1,1000}$/su;
/** Half a character: no address can be made of it. */
const BROKEN = /\p{Cs}/u;

/**
 * Reads a report.
 *
 * @throws ReportError that says what is wrong without repeating what was found
 */
export function readReport(text: string): DiffReport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ReportError('Unexpected text in the report, expected JSON');
  }
  if (!hasForm(value)) {
    const [error] = hasForm.errors ?? [];
    throw new ReportError(`Unexpected report, expected the form of \`execplan diff\`: ${error?.keyword}`);
  }
  for (const plan of value.plans) {
    for (const path of [plan.path, plan.renamedFrom]) {
      if (path !== null && !PATH.test(path)) {
        throw new ReportError('Unexpected path of a plan, expected one inside the repository');
      }
    }
  }
  expectOwnWords(value);
  return value;
}

/** Goes through everything without recursion: a report may be nested as deep as its writer likes. */
function expectOwnWords(root: unknown): void {
  const values: unknown[] = [root];
  for (let value = values.pop(); value !== undefined; value = values.pop()) {
    if (Array.isArray(value)) for (const item of value) values.push(item);
    if (typeof value === 'string' && BROKEN.test(value)) {
      throw new ReportError('Unexpected half of a character, expected Unicode text');
    }
    if (!isRecord(value)) continue;
    for (const [name, field] of Object.entries(value)) {
      const pattern = Object.hasOwn(OWN_WORDS, name) ? OWN_WORDS[name] : undefined;
      if (pattern && field !== null && !(typeof field === 'string' && pattern.test(field))) {
        throw new ReportError(
          `Unexpected value of \`${name}\`, expected what \`execplan diff\` writes there`,
        );
      }
      if (field !== null) values.push(field);
    }
  }
}
