import type {PlanFacts} from 'execplan-lint/new';
import {describe, expect, it} from 'vitest';
import {
  type Draft,
  draftPath,
  isTouched,
  newDraft,
  readDraft,
  shownPath,
  UNTOUCHED,
  withFields,
} from './draft.ts';

const FACTS: PlanFacts = {
  folder: 'docs/plans',
  convention: null,
  references: [],
  constraints: [],
  workspace: {packages: [], furtherPackages: 0, commands: [], testCommand: null},
  isEventsHub: false,
};
const EMPTY = newDraft(UNTOUCHED, FACTS);
const FIELDS = {title: 'Send the hero first', date: '2026-03-02', author: 'Ada'};

describe('a draft', () => {
  it('begins with marks for what isn’t known', () => {
    expect(EMPTY.text).toMatch(/^# <A short title[^>]*>\n/);
    expect(EMPTY.text).toContain('It is saved as `docs/plans/YYYY-MM-DD-<title>.md`.');
    expect(shownPath(EMPTY, FACTS)).toBe('docs/plans/YYYY-MM-DD-<title>.md');
    expect(draftPath(EMPTY, FACTS)).toBeNull();
    expect(isTouched(EMPTY)).toBe(false);
  });

  it('becomes the file of its fields, one after the other', () => {
    const {title, date, author} = FIELDS;
    const steps = [{title}, {title, date}, {title, date, author}].map((fields) => ({
      ...UNTOUCHED,
      ...fields,
    }));
    const draft = steps.reduce<Draft>((before, fields) => withFields(before, fields, FACTS), EMPTY);
    expect(draft).toEqual(newDraft(FIELDS, FACTS));
    expect(draft.text).toMatch(/^# Send the hero first\n/);
    expect(draft.text).toContain('Date/Author: 2026-03-02 / Ada\n');
    expect(draftPath(draft, FACTS)).toBe('docs/plans/2026-03-02-send-the-hero-first.md');
  });

  it('goes back to the beginning with its fields emptied', () => {
    expect(withFields(newDraft(FIELDS, FACTS), UNTOUCHED, FACTS)).toEqual(EMPTY);
  });

  it('keeps what was written by hand when its title changes', () => {
    const written = {...EMPTY, text: EMPTY.text.replace('<A step that is still to do.>', 'Measure it.')};
    const {text} = withFields(written, FIELDS, FACTS);
    expect(text).toContain('- [ ] Measure it.\n');
    expect(text).toMatch(/^# Send the hero first\n/);
    expect(text).toContain('`docs/plans/2026-03-02-send-the-hero-first.md`');
  });

  it('has no name without a letter in its title, or a real day', () => {
    expect(draftPath({...FIELDS, title: '!!!'}, FACTS)).toBeNull();
    expect(draftPath({...FIELDS, date: '2026-02-30'}, FACTS)).toBeNull();
  });

  it('is touched by words, not by another day', () => {
    expect(isTouched(withFields(EMPTY, {...UNTOUCHED, date: '2026-03-02'}, FACTS))).toBe(false);
    expect(isTouched(withFields(EMPTY, {...UNTOUCHED, author: 'Ada'}, FACTS))).toBe(true);
    expect(isTouched({...EMPTY, text: ''})).toBe(true);
  });
});

describe('what was stored', () => {
  it('is what was written', () => {
    expect(readDraft(JSON.stringify(EMPTY))).toEqual(EMPTY);
  });

  it.each([null, '', '{', 'null', '[]', '"x"', '{"title":"x"}', JSON.stringify({...EMPTY, text: 1})])(
    '%j is none',
    (stored) => {
      expect(readDraft(stored)).toBeNull();
    },
  );
});
