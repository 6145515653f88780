import {type Canaries, type HostileFile, hostile} from './hostile-file.ts';

/** Raw HTML in every place where Markdown allows it; the page must show it as text. */
export function htmlFiles({browser}: Canaries): HostileFile[] {
  let count = 0;
  const run = () => {
    count += 1;
    return browser(`html-${count}`);
  };
  const attribute = () => run().replaceAll("'", '&#39;');
  const block = [
    `<script>${run()}</script>`,
    `<SCRIPT SRC="data:text/javascript,${encodeURIComponent(run())}"></SCRIPT>`,
    `<script type="module">${run()}</script>`,
    `<style>article { display: none } body::before { content: "taken over" }</style>`,
    `<link rel="stylesheet" href="http://outside.test/x.css">`,
    `<link rel="prefetch" href="http://outside.test/prefetch">`,
    `<link rel="preconnect" href="http://outside.test">`,
    `<base href="http://outside.test/">`,
    `<meta http-equiv="refresh" content="0;url=http://outside.test/refresh">`,
    `<iframe srcdoc="<script>${attribute()}</script>"></iframe>`,
    `<iframe src="http://outside.test/frame"></iframe>`,
    `<object data="http://outside.test/object"></object><embed src="http://outside.test/embed">`,
    `<form action="http://outside.test/form" id="__docusaurus"><input name="attributes" autofocus onfocus="${attribute()}"><button>Send</button></form>`,
    `<video src="http://outside.test/v" poster="http://outside.test/p" onerror="${attribute()}"></video>`,
    `<audio src="x" onerror="${attribute()}"></audio>`,
    `<details open ontoggle="${attribute()}"><summary>Summary</summary>inside</details>`,
    `<svg onload="${attribute()}"><animate onbegin="${attribute()}" attributeName="x" dur="1s"/></svg>`,
    `<svg><style><img src=x onerror="${attribute()}"></style></svg>`,
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${attribute()}&gt;">`,
    `<body onload="${attribute()}"><html onmouseover="${attribute()}">`,
    `<template><script>${run()}</script></template>`,
    `<noscript><p title="</noscript><img src=x onerror=${attribute()}>"></noscript>`,
    `<textarea></textarea><script>${run()}</script><title></title><script>${run()}</script>`,
    `<plaintext>`,
    `<xmp><script>${run()}</script></xmp>`,
    `<mermaid value="graph TD; a[&quot;<img src=x onerror=${attribute()}>&quot;]"></mermaid>`,
    `<admonition type="note" title="forged"></admonition>`,
    `<execplan-progress data-progress="done" onclick="${attribute()}">forged</execplan-progress>`,
    `<MDXContent/><Mermaid value="graph TD; a"/><ExecplanDocument parts="[]"/><Head><script>${run()}</script></Head>`,
    `<details><summary>x</summary>`,
    `</article></main></div></body></html><script>${run()}</script>`,
    `<!--><script>${run()}</script>-->`,
    `<!--[if IE]><script>${run()}</script><![endif]-->`,
    `<?php ${run()} ?>`,
    `<!DOCTYPE html [<!ENTITY x "y">]>`,
    `<![CDATA[<script>${run()}</script>]]>`,
    `<a href="javascript:${attribute()}" style="position:fixed;inset:0;z-index:9999">cover the page</a>`,
    `<div hidden><p style="display:none">`,
    `<img src="http://outside.test/pixel.gif" srcset="http://outside.test/2x.gif 2x" onerror="${attribute()}" onload="${attribute()}">`,
    `<a href="x" ping="http://outside.test/ping">ping</a>`,
    `<table background="http://outside.test/background"><td>cell</td></table>`,
    `<input type="image" src="http://outside.test/input" formaction="javascript:${attribute()}">`,
    `<portal src="http://outside.test/portal"></portal><dialog open>dialog</dialog>`,
  ];
  const inline = block.map((html) => `Some words ${html} and more words.`);
  const page = (title: string, says: string, parts: string[]) =>
    `# ${title}\n\nThe sentence says ${says}.\n\n${parts.join('\n\n')}\n`;
  return [
    ...block.map((html, index) =>
      hostile(`html-block-${index}`, (says) => page('Raw HTML', says, [html, 'After it.'])),
    ),
    hostile('html-inline', (says) => page('Raw HTML in sentences', says, inline)),
    hostile('html-list', (says) =>
      page('Raw HTML in lists', says, ['## Progress', ...block.map((html) => `- [x] ${html}`)]),
    ),
    hostile('html-entries', (says) =>
      page('Raw HTML in entries', says, [
        '## Surprises & Discoveries',
        ...block.map((html) => `- Observation: ${html}\n  Evidence: ${html}`),
        '## Decision Log',
        ...block.map(
          (html) => `- Decision: ${html}\n  Rationale: ${html}\n  Date/Author: 2026-01-02 / ${html}`,
        ),
      ]),
    ),
    hostile('html-headings', (says) =>
      page(
        'Raw HTML in headings',
        says,
        block.map((html) => `## ${html}`),
      ),
    ),
    hostile('html-table', (says) =>
      page('Raw HTML in cells', says, [
        `| a | b |\n|---|---|\n${block.map((html) => `| ${html.replaceAll('|', '')} | x |`).join('\n')}`,
      ]),
    ),
    hostile('html-code', (says) =>
      page('Raw HTML in code', says, [
        ...block.map((html) => `\`\`\`html\n${html}\n\`\`\``),
        ...block.map((html) => `    ${html}`),
        '```js\nconst end = "</script><script>alert(1)</script>";\n```',
        `\`\`\`"><script>${run()}</script>\ninfo string\n\`\`\``,
      ]),
    ),
    hostile('html-title', (says) => `# </title><script>${run()}</script> & "quoted" <b>\n\nSays ${says}.\n`),
    hostile(
      'html-reference',
      (says) => page('Raw HTML in a reference', says, block),
      'docs/hostile-reference.md',
    ),
    hostile('html-fenced', (says) => `\`\`\`md\n${page('Raw HTML in a fenced plan', says, block)}\`\`\`\n`),
  ];
}
