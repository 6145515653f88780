import {type Canaries, type HostileFile, hostile} from './hostile-file.ts';

/** Addresses that must never be followed, run or copied into the output. */
function targets(browser: Canaries['browser']): string[] {
  const code = (id: string) =>
    encodeURIComponent(browser(id)).replaceAll("'", '%27').replace(/[()]/g, escape);
  return [
    `javascript:${code('link-javascript')}`,
    `JaVaScRiPt:${code('link-case')}`,
    `java&#115;cript:${code('link-entity')}`,
    `&#x01;javascript:${code('link-control')}`,
    `javascript&colon;${code('link-colon')}`,
    `java&Tab;script:${code('link-tab')}`,
    `vbscript:${code('link-vbscript')}`,
    `data:text/html,<script>${code('link-data')}</script>`.replaceAll(/[<>]/g, encodeURIComponent),
    `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`).toString('base64')}`,
    'file:///etc/passwd',
    'blob:null/0',
    'filesystem:http://x/y',
    'view-source:http://outside.test',
    'intent://x#Intent;end',
    '/etc/passwd',
    '//outside.test/protocol-relative',
    '\\\\\\\\outside.test\\\\share',
    'https:outside.test',
    'http:\\\\\\\\outside.test',
    '../../.env',
    '../../../outside/secret.md',
    '../../../outside/secret.txt',
    '../../.git/config',
    '../../.npmrc',
    '../../node_modules/thing/README.md',
    '../linked.md',
    '../../package.json',
    '../../keys/id_rsa.pem',
    '../../attack.html',
    './page.html',
    '%2e%2e/%2e%2e/.env',
    '..%2f..%2f.env',
    '..\\\\..\\\\.env',
    '@site/package.json',
    '~@docusaurus/core/package.json',
    '!!raw-loader!../../.env',
    '-!file-loader!../../.env',
    'require("../../.env")',
    './100%.pdf',
    './%zz',
    'http://a.b[1]',
    'http://[::1',
    'http://a.b:99999999',
    'http://%00',
    'mailto:',
    '#',
    '?',
    '#no-such-heading',
    '#%zz',
    'no-such-file.md',
    'no-such-file.md#L10',
    '../../',
    './',
    '.',
    'pathname:///outside',
    `${'x'.repeat(3000)}.md`,
    `${'../'.repeat(300)}etc/passwd`,
  ];
}

/** Links and images in all forms of Markdown, to all targets that are worth a try. */
export function linkFiles({browser}: Canaries): HostileFile[] {
  const all = targets(browser);
  const page = (title: string, says: string, lines: string[]) =>
    `# ${title}\n\nSays ${says}.\n\n${lines.join('\n\n')}\n`;
  const plain = all.filter((target) => !/[\s"()]/.test(target));
  return [
    hostile('links-inline', (says) =>
      page(
        'Links',
        says,
        plain.map((target, i) => `[words ${i}](${target} "title ${i}")`),
      ),
    ),
    hostile('links-angle', (says) =>
      page(
        'Links in angles',
        says,
        all.map((target, i) => `[words ${i}](<${target}>)`),
      ),
    ),
    hostile('links-reference', (says) =>
      page('Links by reference', says, [
        ...plain.map((_, i) => `[words ${i}][r${i}]`),
        ...plain.map((target, i) => `[r${i}]: ${target}`),
        '[shortcut] and [collapsed][] and [__proto__] and [constructor][]',
        '[shortcut]: javascript:alert(1)\n[collapsed]: javascript:alert(1)\n[__proto__]: javascript:alert(1)\n[constructor]: data:text/html,x',
      ]),
    ),
    hostile('links-auto', (says) =>
      page('Links by themselves', says, [
        ...all.map((target) => `<${target}>`),
        ...all.map((target) => `See ${target} there.`),
        'www.outside.test and a@outside.test',
      ]),
    ),
    hostile('links-images', (says) =>
      page(
        'Images',
        says,
        plain.map((target, i) => `![picture ${i}](${target} "title ${i}")`),
      ),
    ),
    hostile('links-image-references', (says) =>
      page('Images by reference', says, [
        ...plain.map((_, i) => `![picture ${i}][r${i}]`),
        ...plain.map((target, i) => `[r${i}]: ${target}`),
      ]),
    ),
    hostile('links-image-links', (says) =>
      page(
        'Images in links',
        says,
        plain.map((target, i) => `[![picture ${i}](${target})](${target})`),
      ),
    ),
    hostile('links-outside-images', (says) =>
      page('Images of another origin', says, [
        '![a](http://outside.test/a.png)',
        '![b](https://outside.test/b.svg)',
        '![c](//outside.test/c.png)',
        '![d](http://127.0.0.1:1/d.png)',
        '[![badge](https://outside.test/badge.svg)](https://outside.test)',
      ]),
    ),
    hostile('links-paths', (says) =>
      page('Paths in code', says, [
        '`../../.env` `/etc/passwd` `javascript:alert(1)` `docs/plans/__proto__.md` `docs/../.env:12` `constructor` `.git/config`',
        '`packages/*/src/**/*.{ts,tsx}` `C:\\Users\\x\\y.ts` `http://a.b[1]` `100%` `src/[slug]/page.tsx` `a#b?c.md`',
      ]),
    ),
    hostile('links-notes', (says) =>
      page('Notes', says, [
        'A[^a] b[^__proto__] c[^constructor] d[^never]',
        '[^a]: [x](javascript:alert(1))\n\n[^__proto__]: proto\n\n[^constructor]: made',
      ]),
    ),
    hostile('links-progress', (says) =>
      page('Links in entries', says, [
        '## Progress',
        ...plain.map(
          (target, i) => `- [ ] (2026-01-0${(i % 9) + 1}) [words ${i}](${target}) ![p](${target})`,
        ),
        '## Decision Log',
        ...plain.map((target, i) => `- Decision: [words ${i}](${target})\n  Rationale: <${target}>`),
      ]),
    ),
    hostile('links-good', (says) =>
      page('Links that work', says, [
        '[to a plan](html-inline.md)',
        '[to a name with brackets](<a(b).md>)',
        '![a picture](../img/used.png)',
        '![drawn](../img/drawn.svg)',
        '![scripted](../img/scripted.svg)',
        '[the picture itself](../img/scripted.svg)',
      ]),
    ),
  ];
}
