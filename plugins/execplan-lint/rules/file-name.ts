import {isCalendarDate, nameOf} from 'execplan';
import {properFileName, readFileName} from '../file-names.ts';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';

/** The convention stores every plan under a name of the form `YYYY-MM-DD-kebab-case-description.md`. */
export const fileName: Rule = {
  name: 'file-name',
  asks: 'The file is named by its date and by what it is about: `YYYY-MM-DD-kebab-case.md`',
  preset: 'events-hub',
  severity: 'error',
  ofWholePlan: true,
  check({path, repository}: LintedPlan, report: Report) {
    // Standard input has no name, and elsewhere a name follows the rules of its place.
    if (path === '-' || (repository && !repository.isPlanPlace(path))) return;
    const name = nameOf(path);
    const read = readFileName(name);
    if (read && isCalendarDate(read.date)) return;
    if (read) {
      report({line: 1}, `unexpected date \`${read.date}\` in the file's name, expected one of the calendar`);
      return;
    }
    const newName = properFileName(name);
    report(
      {line: 1},
      `unexpected file name \`${name}\`, expected ${newName === null ? 'one such as `2025-01-08-improve-error-handling.md`' : `\`${newName}\``}`,
      newName === null ? {} : {newName},
    );
  },
};
