import {expect, test} from 'vitest';
import {toSlug} from './slug.ts';

test.each([
  ['Send the hero first', 'send-the-hero-first'],
  ['  Warm   the cache!  ', 'warm-the-cache'],
  ['Café crème für Zoë', 'cafe-creme-fur-zoe'],
  // The same letters as letter and mark.
  ['Cafe\u0301', 'cafe'],
  ['Straße, Łódź, Øre, Ægir, İzmir', 'strasse-lodz-ore-aegir-izmir'],
  ['A & B', 'a-and-b'],
  ['Q&A', 'q-and-a'],
  ['& more &', 'more'],
  ["Don't drop visitors’ events", 'dont-drop-visitors-events'],
  ['Read v1.6 of `packages/ai-composer`', 'read-v1-6-of-packages-ai-composer'],
  ['snake_case and C++', 'snake-case-and-c'],
  ['Ｆｕｌｌ width ① Foo™', 'full-width-1-foo'],
  ['缓存 预热', '缓存-预热'],
  ['キャッシュを温める', 'キャッシュを温める'],
  ['がぎぐ か\u3099', 'がぎぐ-が'],
  ['Ёлка й', 'ёлка-й'],
  ['हिन्दी में', 'हिन्दी-में'],
  ['../../etc/passwd', 'etc-passwd'],
  ['CON', 'con'],
])('%j is %s', (title, slug) => {
  expect(toSlug(title)).toBe(slug);
});

test.each(['', '   ', '!!!', '& —', '…', '\u0301', '🎉'])('%j has no letter and no digit', (title) => {
  expect(toSlug(title)).toBeNull();
});

test('a long title ends at a word', () => {
  const slug = toSlug('Keep the events of a venue visible while the provider answers slowly or not at all');
  expect(slug).toBe('keep-the-events-of-a-venue-visible-while-the-provider');
});

test('a single long word ends at 60 characters', () => {
  expect(toSlug('x'.repeat(300))).toBe('x'.repeat(60));
  expect(toSlug('温'.repeat(300))).toBe('温'.repeat(60));
  // A letter keeps its mark.
  expect(toSlug('हि'.repeat(300))).toBe('हि'.repeat(30));
});

test('with its date a name fits in what file systems allow', () => {
  const name = `2026-11-26-${toSlug('𠀀'.repeat(300))}.md`;
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
});

test('a slug is its own slug', () => {
  for (const title of ['Send the hero first', 'Łódź & Zoë', 'हिन्दी में', 'キャッシュ']) {
    const slug = toSlug(title) ?? '';
    expect(toSlug(slug)).toBe(slug);
  }
});
