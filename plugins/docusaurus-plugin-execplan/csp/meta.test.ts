import {describe, expect, it} from 'vitest';
import {HEAD_TAGS_OF_PAGE, metaElements} from './meta.ts';

const [policy = '', styles = ''] = metaElements("script-src 'self'", "style-src 'self'");
const FAVICON = '<link rel="icon" href="/icon.svg">';

/** Evaluates the expression as the template does. */
function headTags(appHtml: string): string {
  const evaluate = new Function('it', `return ${HEAD_TAGS_OF_PAGE}`) as (it: object) => string;
  return evaluate({headTags: [policy, styles, FAVICON].join('\n'), appHtml});
}

describe('the head of a page', () => {
  it('has both policies', () => {
    expect(headTags('<p>Text</p>')).toBe(`${policy}\n${styles}\n${FAVICON}`);
    expect(policy).toBe('<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">');
    expect(styles).toContain('content="style-src \'self\'"');
  });

  it.each(['', ' id="flow"'])('has no limit of styles where a diagram will be drawn%s', (id) => {
    const tags = headTags(`<figure${id} class="diagram" data-hydrate="visible"></figure>`);
    expect(tags).toBe(`${policy}\n${FAVICON}`);
  });

  it('keeps it where other elements load scripts when they are seen', () => {
    expect(headTags('<div data-hydrate="visible"></div>')).toContain(styles);
  });
});
