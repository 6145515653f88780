/**
 * The Content-Security-Policy of a built site: a Docusaurus plugin to be listed in `plugins` of `docusaurus.config.ts`
 * before all others, so that its elements come first. The policy stands in every page and in a file of headers.
 *
 * Which inline scripts there are is known before pages are rendered, so no page is read or written a second time.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {INLINE_SCRIPT} from '../hydration/ssr-template.ts';
import {HEADERS_FILE, headersFile} from './headers-file.ts';
import {readInlineCode} from './inline-code.ts';
import {metaElements} from './meta.ts';
import {headerPolicy, type PolicyOptions, pagePolicy, stylesWithoutDiagram} from './policy.ts';
import {readThemeCode} from './theme-code.ts';

/** Every site has it, with what stands in all pages. */
const ANY_PAGE = '404.html';

/**
 * Makes the plugin.
 *
 * @param connect origins that pages ask beside their own
 */
export function createContentSecurityPolicy({
  connect,
}: Pick<PolicyOptions, 'connect'>): (context: LoadContext) => Plugin {
  return (context) => {
    function allowed(): PolicyOptions {
      return {scripts: [...readThemeCode(context).scripts, INLINE_SCRIPT], connect};
    }
    return {
      name: 'execplan-csp',

      injectHtmlTags() {
        // Live reload evaluates strings and holds a socket open.
        if (process.env.NODE_ENV !== 'production') return {};
        const {styleAttributes} = readThemeCode(context);
        return {headTags: metaElements(pagePolicy(allowed()), stylesWithoutDiagram(styleAttributes))};
      },

      async postBuild({outDir, baseUrl}) {
        const {scripts} = allowed();
        for (const script of readInlineCode(await readFile(join(outDir, ANY_PAGE), 'utf8')).scripts) {
          if (scripts.includes(script)) continue;
          throw new Error(
            `${ANY_PAGE}: Unexpected inline script that the policy doesn't name, expected those of the theme and of hydration as they were written (SKIP_HTML_MINIFICATION=true): ${script.slice(0, 200)}`,
          );
        }
        await writeFile(join(outDir, HEADERS_FILE), headersFile(baseUrl, headerPolicy(allowed())));
      },
    };
  };
}
