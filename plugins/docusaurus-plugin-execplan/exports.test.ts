import {expect, test} from 'vitest';
import * as plugin from './index.ts';

test('the public interface', () => {
  expect(Object.keys(plugin).sort()).toEqual(['createExecplan', 'default', 'validateOptions']);
});
