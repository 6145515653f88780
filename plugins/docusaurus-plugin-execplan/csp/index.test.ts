import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {HtmlTags, LoadContext, Plugin} from '@docusaurus/types';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {INLINE_SCRIPT} from '../hydration/ssr-template.ts';
import {createContentSecurityPolicy} from './index.ts';
import {hashSource} from './policy.ts';

const CONTEXT = {
  i18n: {currentLocale: 'en', localeConfigs: {en: {direction: 'ltr'}}},
  siteStorage: {type: 'localStorage', namespace: ''},
  siteConfig: {themeConfig: {colorMode: {}, prism: {additionalLanguages: []}}},
} as unknown as LoadContext;

const plugin = createContentSecurityPolicy({connect: ['https://search.example.test']})(CONTEXT);

/** What Docusaurus tells after a build. */
type Built = Parameters<NonNullable<Plugin['postBuild']>>[0];

afterEach(() => vi.unstubAllEnvs());

describe('the head of pages', () => {
  function headTags(mode: string): HtmlTags | undefined {
    vi.stubEnv('NODE_ENV', mode);
    return plugin.injectHtmlTags?.({content: undefined})?.headTags;
  }

  it('states the policy in a build', () => {
    const [policy, styles] = headTags('production') as string[];
    expect(policy).toContain(` ${hashSource(INLINE_SCRIPT)};`);
    expect(policy).toContain("connect-src 'self' https://search.example.test;");
    expect(styles).toContain(hashSource('display: none;'));
  });

  it('states none on the development server', () => {
    expect(headTags('development')).toBeUndefined();
  });
});

describe('after the build', () => {
  let outDir = '';

  beforeEach(() => {
    outDir = mkdtempSync(join(tmpdir(), 'csp-'));
  });
  afterEach(() => rmSync(outDir, {recursive: true}));

  async function finish(html: string): Promise<void> {
    writeFileSync(join(outDir, '404.html'), html);
    await plugin.postBuild?.({outDir, baseUrl: '/docs/'} as Built);
  }

  it('writes the headers', async () => {
    await finish(`<script data-scripts="/a.js">${INLINE_SCRIPT}</script>`);
    const text = readFileSync(join(outDir, '_headers'), 'utf8');
    expect(text).toMatch(/^\/docs\/\*$/m);
    expect(text).toContain(hashSource(INLINE_SCRIPT));
  });

  it('stops it at an inline script that the policy doesn’t name', async () => {
    await expect(finish('<script>analytics()</script>')).rejects.toThrow(
      /^404\.html: Unexpected inline script .*: analytics\(\)$/,
    );
  });
});
