import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {stepsOfProgress} from '../step-places.ts';

/** A time that says it is in UTC, however it is written: `timestamp-form` asks for the spelling. */
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]00:00)$/;

/** Progress by the clock: the convention wants every done step to carry the time at which it was done, in UTC. */
export const stepTimestamps: Rule = {
  name: 'step-timestamps',
  asks: 'Every done step says when it was done, in UTC',
  preset: 'convention',
  severity: 'error',
  check(plan: LintedPlan, report: Report) {
    for (const {item, place} of stepsOfProgress(plan)) {
      const {state, at, atText} = item;
      if (state !== 'done') continue;
      if (atText === null)
        report(place, 'unexpected done step without a time, expected one such as `(2025-10-01 13:00Z)`');
      else if (at === null || !UTC.test(at))
        report(place, `unexpected time \`${atText}\`, expected one in UTC such as \`(2025-10-01 13:00Z)\``);
    }
  },
};
