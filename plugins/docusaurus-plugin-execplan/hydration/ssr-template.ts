/**
 * The HTML document around each page: Docusaurus's own template, with two differences. The page's scripts aren't
 * `<script src>` elements but data for a small inline script that loads them when the reader acts. And what plugins put
 * into the head comes first: a Content-Security-Policy there applies to what follows it.
 */
import {fileURLToPath} from 'node:url';
import {buildSync} from 'esbuild';
import {HEAD_TAGS_OF_PAGE} from '../csp/meta.ts';
import {SCRIPTS_ATTRIBUTE} from './scripts-attribute.ts';

const INLINE_ENTRY = fileURLToPath(new URL('./inline/main.ts', import.meta.url));

/** @returns the inline script as one minified expression. */
export function bundleInlineScript(): string {
  const {outputFiles} = buildSync({
    entryPoints: [INLINE_ENTRY],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  // Both would end the script early: the first for the template engine, the second for the browser.
  if (text === '' || text.includes('<%') || text.includes('</script')) {
    throw new Error(`Unexpected text in the inline script, expected no "<%" and no "</script": ${text}`);
  }
  return text;
}

/** The inline script of every page, as the policy names it. */
export const INLINE_SCRIPT = bundleInlineScript();

/** Docusaurus's `ssrTemplate` (Eta; see `lib/ssg/ssgTemplate.html.js` in its core for the original). */
export const ssrTemplate = `
<!DOCTYPE html>
<html <%~ it.htmlAttributes %>>
  <head>
    <meta charset="UTF-8">
    <%~ ${HEAD_TAGS_OF_PAGE} %>
    <meta name="generator" content="Docusaurus v<%= it.version %>">
    <% it.metaAttributes.forEach((metaAttribute) => { %>
      <%~ metaAttribute %>
    <% }); %>
    <% it.stylesheets.forEach((stylesheet) => { %>
      <link rel="stylesheet" href="<%= it.baseUrl %><%= stylesheet %>" />
    <% }); %>
  </head>
  <body <%~ it.bodyAttributes %>>
    <%~ it.preBodyTags %>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <%~ it.postBodyTags %>
    <script ${SCRIPTS_ATTRIBUTE}="<%= it.scripts.map((script) => it.baseUrl + script).join(' ') %>">${INLINE_SCRIPT}</script>
  </body>
</html>
`;
