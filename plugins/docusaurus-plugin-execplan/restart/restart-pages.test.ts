import {Ajv2020} from 'ajv/dist/2020.js';
import {RESTART_SCHEMA, type Restart} from 'execplan';
import {describe, expect, it} from 'vitest';
import {closedSchema} from '../../execplan/testing/closed-schema.ts';
import {toGraph} from '../graph/content-graph.ts';
import {linkTargets} from '../page-metadata.ts';
import {content, page} from '../testing/content.ts';
import {createRestartHref, restartFiles, restartPages} from './restart-pages.ts';

const PLAN = `# Warm the cache

It follows \`docs/spec.md\` §1 and touches \`packages/api/src/warm.ts\` and \`src/gone.ts\`.

## Progress

- [x] One
- [ ] Two

## Concrete Steps

    pnpm test
`;

function site(baseUrl: string) {
  const collected = content(
    [page('docs/plans/x.md', PLAN), page('docs/spec.md', '# Spec\n\n## 1 Cache\n')],
    ['packages/api/package.json', 'packages/api/src/warm.ts'],
  );
  const targets = linkTargets(collected, baseUrl, {url: 'https://github.com/a/b', ref: 'main'});
  return {collected, pages: restartPages(collected, toGraph(collected, targets), targets)};
}

describe('restartPages', () => {
  it('makes a page for each open plan and for nothing else', () => {
    const {pages} = site('/previews/pr-7/');
    expect(pages).toMatchObject([
      {
        address: 'restart/docs/plans/x',
        listing: {title: 'Warm the cache'},
        rows: {
          planHref: '/previews/pr-7/docs/plans/x',
          markdownHref: '/previews/pr-7/restart/docs/plans/x.md',
          jsonHref: '/previews/pr-7/restart/docs/plans/x.json',
          restart: {openSteps: [{text: 'Two'}], commands: [{pieces: [{text: 'pnpm test'}]}]},
        },
      },
    ]);
  });

  it('makes none for a plan that is done, whose Markdown is there', () => {
    const done = '# D\n\n## Progress\n\n- [x] a\n\n## Outcomes & Retrospective\n\nIt works.\n';
    const collected = content([page('docs/plans/d.md', done)]);
    const targets = linkTargets(collected, '/', null);
    expect(restartPages(collected, toGraph(collected, targets), targets)).toEqual([]);
    expect(restartFiles(collected).map(([address]) => address)).toEqual(['restart/docs/plans/d.md']);
    expect(createRestartHref(collected, '/')('docs/plans/d.md')).toBeNull();
  });

  it('leads from each name to where the plan leads with it', () => {
    const [only] = site('/').pages;
    expect(only?.rows?.hrefs).toEqual({
      'docs/spec.md': '/docs/spec#1-cache',
      'packages/api/src/warm.ts': 'https://github.com/a/b/blob/main/packages/api/src/warm.ts',
    });
  });
});

describe('createRestartHref', () => {
  it('tells programs where an open plan’s JSON is', () => {
    const href = createRestartHref(site('/').collected, '/previews/pr-7/');
    expect(href('docs/plans/x.md')).toBe('/previews/pr-7/restart/docs/plans/x.json');
    expect(href('docs/spec.md')).toBeNull();
  });
});

describe('restartFiles', () => {
  it('has the value that its schema describes, and Markdown', () => {
    const files = new Map(restartFiles(site('/').collected));
    expect([...files.keys()]).toEqual(['restart/docs/plans/x.md', 'restart/docs/plans/x.json']);
    const value: Restart = JSON.parse(files.get('restart/docs/plans/x.json') ?? 'null');
    const validate = new Ajv2020({allowUnionTypes: true}).compile(closedSchema(RESTART_SCHEMA));
    validate(value);
    expect(validate.errors).toBeNull();
    expect(value.path).toBe('docs/plans/x.md');
    expect(files.get('restart/docs/plans/x.md')).toContain('- [ ] Two (line 8)');
  });
});
