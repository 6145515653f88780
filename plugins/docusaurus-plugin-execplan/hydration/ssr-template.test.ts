import {describe, expect, it} from 'vitest';
import {bundleInlineScript, ssrTemplate} from './ssr-template.ts';

describe('ssrTemplate', () => {
  it('holds the same script whenever it is made, so that its hash can be stated', () => {
    const script = bundleInlineScript();
    expect(bundleInlineScript()).toBe(script);
    expect(ssrTemplate).toContain(`>${script}</script>`);
  });

  it('puts what differs between pages outside the script', () => {
    const [, attributes, text] = /<script ([^>]*(?:<%.*?%>)[^>]*)>(.*)<\/script>/.exec(ssrTemplate) ?? [];
    expect(attributes).toContain('it.scripts');
    expect(text).not.toContain('it.scripts');
  });

  it('has no script that a page downloads by itself', () => {
    expect(ssrTemplate).not.toMatch(/<script[^>]*\ssrc=/);
    expect(ssrTemplate).not.toMatch(/rel="(?:preload|modulepreload|prefetch|preconnect)"/);
  });

  it('stays small enough to stand in every page', () => {
    expect(bundleInlineScript().length).toBeLessThan(3400);
  });
});
