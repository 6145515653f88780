import {expect, test} from 'vitest';
import * as cli from './main.ts';

test('the public interface', () => {
  expect(Object.keys(cli).sort()).toEqual(['main']);
});
