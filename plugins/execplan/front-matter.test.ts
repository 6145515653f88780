import {describe, expect, test} from 'vitest';
import {parseDocument} from './document.ts';
import {readFrontMatter} from './front-matter.ts';

describe('readFrontMatter', () => {
  test.each<[text: string, values: Record<string, unknown>]>([
    ['id: x\nstatus: done', {id: 'x', status: 'done'}],
    ['', {}],
    ['# a comment alone', {}],
    ['tags: [a, b]\nn: 3\nb: true\ne:', {tags: ['a', 'b'], n: 3, b: true, e: null}],
    ['date: 2026-01-05', {date: '2026-01-05'}],
    ['on: yes', {on: 'yes'}],
    ['a: &x 1\nb: *x', {a: 1, b: 1}],
  ])('%j', (text, values) => {
    const read = readFrontMatter(text);
    expect(read.error).toBeNull();
    expect({...read.values}).toEqual(values);
  });

  test.each<[text: string, line: number]>([
    ['a: 1\nb: [', 2],
    ['a: 1\na: 2', 2],
    ['- a list', 1],
    ['just words', 1],
    ['a: *missing', 1],
  ])('%j is broken in line %i', (text, line) => {
    const read = readFrontMatter(text);
    expect(read.error?.reason).not.toBe('');
    expect(read.error?.line).toBe(line);
    expect(read.values).toEqual({});
  });

  test('aliases of aliases do not blow up', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let code = 98; code < 108; code += 1) {
      const [name, before] = [String.fromCharCode(code), String.fromCharCode(code - 1)];
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`);
    }
    const start = performance.now();
    expect(readFrontMatter(bomb.join('\n')).error).not.toBeNull();
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('code in tags is no code, names of prototypes are names', () => {
    expect(readFrontMatter('a: !!js/function "function () { return 1 }"').values.a).not.toBeTypeOf(
      'function',
    );
    const {values} = readFrontMatter('__proto__: {polluted: true}\nconstructor: x\ntitle: y');
    expect(Object.getPrototypeOf(values)).toBeNull();
    expect(({} as {polluted?: boolean}).polluted).toBeUndefined();
    expect(values.title).toBe('y');
    expect(values.polluted).toBeUndefined();
  });
});

describe('front matter of a document', () => {
  test('is taken out of the tree and leaves the lines', () => {
    const document = parseDocument('---\nid: EP-1\n---\n# T\n');
    expect(document.frontMatter).toEqual(Object.assign(Object.create(null), {id: 'EP-1'}));
    expect(document.frontMatterLine).toBe(2);
    expect(document.root.children).toMatchObject([{type: 'heading', position: {start: {line: 4}}}]);
  });

  test('is shown as code where it is broken, with a message at its place', () => {
    const document = parseDocument('---\nid: EP-1\nbad: [\n---\n# T\n');
    expect(document.root.children[0]).toMatchObject({type: 'code', lang: 'yaml', value: 'id: EP-1\nbad: ['});
    expect(document.frontMatter).toEqual({});
    expect(document.messages).toHaveLength(1);
    const [message] = document.messages;
    expect(message?.ruleId).toBe('front-matter');
    expect(message?.reason).toMatch(/^Unexpected front matter: .*, expected YAML$/);
    expect(message?.line).toBeGreaterThanOrEqual(3);
  });

  test.each([
    '---js\nmodule.exports = {a: 1}\n---\n# T\n',
    '---toml\na = 1\n---\n# T\n',
    '+++\na = 1\n+++\n',
  ])('another language is text: %j', (source) => {
    const document = parseDocument(source);
    expect(document.frontMatter).toEqual({});
    expect(document.frontMatterLine).toBeNull();
    expect(JSON.stringify(document.root)).toContain('a');
  });
});
