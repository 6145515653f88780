import {DEFAULT_CONTENT_CONFIG} from 'execplan';
import {toNewPlan, toSlug} from 'execplan-lint/new';
import {describe, expect, it} from 'vitest';
import {content, page} from '../testing/content.ts';
import {writePage} from './write-page.ts';

const CONSTRAINTS =
  '# Constraints\n\n- A call takes at most 2 s.\n- Events: `card_seen`, `card_opened`, `card_left`.\n';

function made(plans: number) {
  const names = Array.from({length: plans}, (_, index) => {
    const day = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
    return `docs/plans/${day}-plan-${index}.md`;
  });
  const files = [...names, 'docs/plans/old/2026-01-01-x.md', 'docs/plans/README.md', 'ai/constraints.md'];
  const pages = files.map((path) => page(path, path === 'ai/constraints.md' ? CONSTRAINTS : '# Plan\n'));
  return writePage(
    {
      ...content(pages),
      lintRepository: {
        files,
        config: {...DEFAULT_CONTENT_CONFIG, exclude: ['secret']},
        texts: new Map([['ai/constraints.md', CONSTRAINTS]]),
      },
    },
    null,
  );
}

describe('the page', () => {
  const {page: written, data} = made(3);

  it('makes plans that know the repository', () => {
    const {facts} = written.listing;
    const input = {title: 'Send it', slug: toSlug('Send it'), date: '2026-03-02', author: ''};
    const {path, text} = toNewPlan(input, facts);
    expect(path).toBe('docs/plans/2026-03-02-send-it.md');
    expect(text).toContain('A call takes at most 2 s.');
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });

  it('knows the names that are taken where new plans are kept', () => {
    expect(data.taken).toEqual(['2020-01-03-plan-2.md', '2020-01-02-plan-1.md', '2020-01-01-plan-0.md']);
  });

  it('hands the linter names that the documents allow, and neither texts nor what has no page', () => {
    expect(data.lint.allowed.events).toEqual(['card_seen', 'card_opened', 'card_left']);
    expect(JSON.stringify(data)).not.toMatch(/at most|secret/);
  });
});

it('is as large for thousands of plans as for some hundreds', () => {
  const [some, many] = [made(600), made(3_000)].map((one) => JSON.stringify(one).length);
  expect(many).toBeLessThan((some ?? 0) + 1_000);
});
