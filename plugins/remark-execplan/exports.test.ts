import {expect, test} from 'vitest';
import * as remark from './index.ts';

test('the public interface', () => {
  expect(Object.keys(remark).sort()).toEqual(['CLASS', 'STATE_WORDS', 'annotatePlan', 'default']);
});
