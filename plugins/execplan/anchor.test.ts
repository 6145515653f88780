import {describe, expect, test} from 'vitest';
import {createAnchors} from './anchor.ts';
import {parseDocument} from './document.ts';
import {readPlan} from './read-plan.ts';

describe('createAnchors', () => {
  test('says the kind and the first words', () => {
    expect(createAnchors()('decision', 'Use the cache of the store, always.')).toMatch(
      /^decision-use-the-cache-of-the-store-[0-9a-z]{5}$/,
    );
  });

  test('equal words are numbered, other words in the rest tell entries apart', () => {
    const anchors = createAnchors();
    const first = anchors('progress', 'Run it');
    expect(anchors('progress', 'Run it')).toBe(`${first}-2`);
    expect(anchors('progress', 'Run it')).toBe(`${first}-3`);
    const long = 'one two three four five six seven';
    expect(anchors('progress', `${long} a`)).not.toBe(anchors('progress', `${long} b`));
  });

  test.each([
    '',
    '...',
    '決定する',
    '🎉',
    'a'.repeat(10_000),
    '<script>alert(1)</script>',
    '"quoted" & more',
  ])('any text makes an id: %.20s', (text) => {
    const anchor = createAnchors()('surprise', text);
    expect(anchor).toMatch(/^surprise-[^\s"'<>&#]*[0-9a-z]{5}$/u);
    expect(anchor.length).toBeLessThan(120);
  });

  test('thousands of equal entries take no time that grows with their square', () => {
    const anchors = createAnchors();
    const start = performance.now();
    for (let count = 0; count < 50_000; count += 1) anchors('progress', 'same');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('anchors of a plan', () => {
  const anchorsOf = (items: string[]) =>
    Object.fromEntries(
      readPlan(parseDocument(`# T\n\n## Progress\n\n${items.join('\n')}\n`), {
        path: 'x.md',
        now: new Date('2026-01-01'),
      }).plan.progress.items.map(({text, anchor}) => [text, anchor]),
    );
  const before = anchorsOf(['- [ ] Write it', '- [ ] Test it', '- [ ] Ship it']);

  test('hold when entries are moved, ticked, dated or added', () => {
    expect(anchorsOf(['- [ ] Ship it', '- [ ] Write it', '- [ ] Test it'])).toEqual(before);
    expect(anchorsOf(['- [x] Write it', '- [~] Test it', '- [X] Ship it'])).toEqual(before);
    expect(
      anchorsOf(['- [x] (2026-01-01 10:00Z) Write it', '- [ ] Test it (2026-01-02)', '* [ ] Ship it']),
    ).toEqual(before);
    expect(anchorsOf(['- [ ] New', '- [ ] Write it', '- [ ] Test it', '- [ ] Ship it'])).toMatchObject(
      before,
    );
    expect(anchorsOf(['- [ ] **Write** it', '- [ ] Test\n  it', '- [ ] `Ship` it'])).toEqual(before);
  });

  test('change with the words', () => {
    expect(anchorsOf(['- [ ] Write it all'])['Write it all']).not.toBe(before['Write it']);
  });
});
