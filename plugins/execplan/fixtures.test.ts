import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parseDocument} from './document.ts';
import {readPlan} from './read-plan.ts';

/** A case is a folder with `input.md`; `vitest run -u` writes its `plan.json`, to be reviewed like code. */
const folder = new URL('fixtures/', import.meta.url);
const cases = readdirSync(folder);

function read(name: string, change: (source: string) => string = (source) => source) {
  const source = change(readFileSync(new URL(`${name}/input.md`, folder), 'utf8'));
  const options = {path: `docs/plans/2026-01-01-${name}.md`, now: new Date('2026-03-10T00:00Z')};
  return readPlan(parseDocument(source), options);
}

describe.each(cases)('%s', (name) => {
  test('plan', async () => {
    const {plan, messages} = read(name);
    const json = JSON.stringify({...plan, messages: messages.map(String)}, null, 2);
    await expect(`${json}\n`).toMatchFileSnapshot(`fixtures/${name}/plan.json`);
  });

  test('is the same with the line ends of other systems and a byte-order mark', () => {
    const {plan} = read(name);
    expect(read(name, (source) => source.replaceAll('\n', '\r\n')).plan).toEqual(plan);
    expect(read(name, (source) => source.replaceAll('\n', '\r')).plan).toEqual(plan);
    expect(read(name, (source) => `\uFEFF${source}`).plan).toEqual(plan);
  });
});
