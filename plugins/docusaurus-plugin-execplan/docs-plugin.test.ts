import type {PluginContentLoadedActions, RouteConfig} from '@docusaurus/types';
import {describe, expect, it} from 'vitest';
import {docsActions, metadataModule, sourceOf} from './docs-plugin.ts';

function actions() {
  const added: RouteConfig[] = [];
  const created: string[] = [];
  let global: unknown;
  const given: PluginContentLoadedActions = {
    addRoute: (route) => added.push(route),
    createData: (name) => {
      created.push(name);
      return Promise.resolve(name);
    },
    setGlobalData: (data) => {
      global = data;
    },
  };
  return {wrapped: docsActions(given), added, created, global: () => global};
}

describe('docsActions', () => {
  it('names a doc’s data so that its compiled file finds it, and no other does', async () => {
    const {wrapped, created} = actions();
    const sources = ['@site/x/a b.md', '@site/x/a-b.md', `@site/x/${'y'.repeat(300)}.md`];
    for (const source of sources) await wrapped.createData('same-abc.json', {source, title: 'x'});
    await wrapped.createData('other.json', {tags: []});
    expect(new Set(created).size).toBe(4);
    expect(created.at(-1)).toBe('other.json');
    expect(
      created.slice(0, 3).map((name) => `@generated/docusaurus-plugin-content-docs/default/${name}`),
    ).toEqual(sources.map((source) => metadataModule(source)));
  });

  it('takes the list of all docs out of what every page downloads', () => {
    const {wrapped, added, global} = actions();
    const version = {docs: {a: {id: 'a'}}, docsSidebars: {s: []}};
    wrapped.addRoute({path: '/', component: 'c', routes: [{path: '/', component: 'v', props: {version}}]});
    expect(added[0]?.routes?.[0]?.props).toEqual({version: {docs: {}, docsSidebars: {s: []}}});
    wrapped.setGlobalData({path: '/', versions: [{name: 'current', docs: [{id: 'a'}]}]});
    expect(global()).toEqual({path: '/', versions: [{name: 'current', docs: []}]});
  });

  it('passes on what it does not know', () => {
    const {wrapped, global} = actions();
    wrapped.setGlobalData('x');
    expect(global()).toBe('x');
  });
});

describe('sourceOf', () => {
  it('is what Docusaurus calls a file of the site', () => {
    expect(sourceOf('/site', '/site/.staging/k/pages/a b.md')).toBe('@site/.staging/k/pages/a b.md');
  });
});
