import {expect, test} from 'vitest';
import * as history from './index.ts';

test('the public interface', () => {
  expect(Object.keys(history).sort()).toEqual(['lastRevisionOf', 'readHistory']);
});
