/** Findings that were there before: a gate can be switched on today, and old plans mended later. Pure. */
import {isObject} from 'execplan';
import type {Finding} from './finding.ts';

/** Which findings are let stand: how often a rule may find a line of a file. Lines move, so numbers aren't kept. */
export interface Baseline {
  schemaVersion: 1;
  files: Record<string, Record<string, Record<string, number>>>;
}

/** Enough of a line to know it again. */
const LINE_LENGTH = 120;

/** @returns the text of the line that a finding is about */
export type LineOf = (finding: Finding) => string;

/** Makes a baseline of everything that is found and not silenced. */
export function toBaseline(findings: readonly Finding[], lineOf: LineOf): Baseline {
  const files: Baseline['files'] = Object.create(null);
  for (const finding of findings) {
    if (finding.silenced !== null) continue;
    files[finding.path] ??= Object.create(null);
    const rules = files[finding.path] ?? {};
    rules[finding.rule] ??= Object.create(null);
    const lines = rules[finding.rule] ?? {};
    const key = keyOf(lineOf(finding));
    lines[key] = (lines[key] ?? 0) + 1;
  }
  return {schemaVersion: 1, files: inOrder(files)};
}

/**
 * Takes out what the baseline lets stand.
 *
 * @returns the other findings, and how many were taken out
 */
export function withoutKnown(
  findings: readonly Finding[],
  {files}: Baseline,
  lineOf: LineOf,
): {findings: Finding[]; known: number} {
  const left = new Map<string, number>();
  const rest = findings.filter((finding) => {
    if (finding.silenced !== null) return true;
    const key = keyOf(lineOf(finding));
    const allowed = own(own(own(files, finding.path), finding.rule), key) ?? 0;
    const place = JSON.stringify([finding.path, finding.rule, key]);
    const used = left.get(place) ?? 0;
    if (used >= allowed) return true;
    left.set(place, used + 1);
    return false;
  });
  return {findings: rest, known: findings.length - rest.length};
}

/**
 * Reads a baseline.
 *
 * @param where how messages name the file
 * @throws Error that says what was unexpected
 */
export function parseBaseline(text: string, where: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${where}: unexpected text, expected JSON (${error instanceof Error ? error.message : error})`,
    );
  }
  if (!isObject(value) || value.schemaVersion !== 1 || !isObject(value.files))
    throw new Error(`${where}: unexpected content, expected a baseline of \`schemaVersion\` 1`);
  for (const [file, rules] of Object.entries(value.files)) {
    const isRead =
      isObject(rules) &&
      Object.values(rules).every((lines) => isObject(lines) && Object.values(lines).every(isCount));
    if (!isRead)
      throw new Error(
        `${where}: unexpected entry of \`${file}\`, expected rules with lines and their counts`,
      );
  }
  return value as unknown as Baseline;
}

function keyOf(line: string): string {
  return line.trim().replace(/\s+/g, ' ').slice(0, LINE_LENGTH);
}

/** Files and rules by name, so that a changed baseline is a small diff. */
function inOrder(files: Baseline['files']): Baseline['files'] {
  const sorted = <Value>(object: Record<string, Value>): [string, Value][] =>
    Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted(files).map(([file, rules]) => [file, Object.fromEntries(sorted(rules))]));
}

function own<Value>(object: Record<string, Value> | undefined, key: string): Value | undefined {
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) > 0;
}
