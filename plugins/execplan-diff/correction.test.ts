import {describe, expect, it} from 'vitest';
import {isCorrection} from './correction.ts';

describe('isCorrection', () => {
  it.each([
    ['Send the hero before all other rows.', 'Send the hero before all the other rows'],
    ['Warm the cahce at night', 'Warm the cache at night'],
    ['use the recomended size', 'Use the recommended size'],
  ])('takes a slip for one: %s', (before, after) => expect(isCorrection(before, after)).toBe(true));

  it.each([
    ['We do encrypt the payload of every request', 'We do not encrypt the payload of every request'],
    ['Keep the logs 90 days', 'Keep the logs 9 days'],
    ['Prefer Postgres over Redis for sessions', 'Prefer Redis over Postgres for sessions'],
    ['Retry when load > 5 and < 9', 'Retry when load < 5 and > 9'],
    ['Do it', 'Do it to'],
    ['Turn it on', 'Turn it or'],
  ])('takes another word for another meaning: %s', (before, after) =>
    expect(isCorrection(before, after)).toBe(false),
  );
});
