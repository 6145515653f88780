import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';

/** WCAG 2.2 AA for text of ordinary size. */
const LEAST = 4.5;

const css = readFileSync(join(import.meta.dirname, '../theme/ExecplanDocument/code.css'), 'utf8');

describe.each([
  ['light', ':root'],
  ['dark', '[data-theme="dark"]'],
])('colours of code, %s', (_theme, selector) => {
  const colours = coloursOf(selector);
  const background = colours.get('background') ?? '';

  it.each([...colours].filter(([name]) => name !== 'background'))('%s %s', (_name, colour) => {
    expect(contrast(colour, background)).toBeGreaterThanOrEqual(LEAST);
  });
});

function coloursOf(selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`));
  const rules = block.slice(0, block.indexOf('}'));
  return new Map(
    [...rules.matchAll(/--code-([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
