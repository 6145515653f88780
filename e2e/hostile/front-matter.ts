import {type Canaries, type HostileFile, hostile} from './hostile-file.ts';

const body = (says: string) => `# Front matter of a stranger\n\nThe sentence says ${says}.\n`;

/** Front matter that is code, that is broken, or that would move, hide or relabel a page. */
export function frontMatterFiles({node, browser}: Canaries): HostileFile[] {
  const languages = ['js', 'javascript', 'json', 'toml', 'coffee', 'yaml', 'ts', '{js}', ' js'].map(
    (language, index) =>
      hostile(
        `front-matter-language-${index}`,
        (says) => `---${language}\n{title: ${node(`front-matter-${index}`)}}\n---\n\n${body(says)}`,
      ),
  );
  const yaml = (id: string, lines: string[]) =>
    hostile(`front-matter-${id}`, (says) => `---\n${lines.join('\n')}\n---\n\n${body(says)}`);
  return [
    ...languages,
    hostile(
      'front-matter-mdx',
      (says) =>
        `---\nmdx:\n  format: mdx\n---\n\nimport fs from 'node:fs'\n\nexport const x = ${node('mdx-export')}\n\n` +
        `# Not a program\n\n{${node('mdx-expression')}} <Anything onClick={() => 1}/> says ${says}\n`,
    ),
    yaml('mdx-flag', ['mdx: mdx', 'format: mdx', 'markdown: {format: mdx}']),
    yaml('address', [
      'id: ../../../escaped',
      'slug: /',
      'sidebar_position: -1',
      'custom_edit_url: javascript:alert(1)',
    ]),
    yaml('slug-outside', ['slug: ../../../../outside']),
    yaml('slug-taken', ['slug: /plans', 'permalink: /plans', 'url: /plans']),
    yaml('hidden', ['draft: true', 'unlisted: true', 'published: false']),
    yaml('sidebar', [
      'displayed_sidebar: no-such-sidebar',
      'sidebar_label: "<img src=x onerror=alert(1)>"',
      'sidebar_class_name: [1, 2]',
      'sidebar_key: {a: 1}',
      'pagination_next: no/such/page',
      'pagination_prev: 12',
      'pagination_label: [x]',
    ]),
    yaml('head', [
      `title: '</title><script>${browser('front-matter-title').replaceAll("'", "''")}</script>'`,
      `description: '"><script>${browser('front-matter-description').replaceAll("'", "''")}</script>'`,
      `keywords: ['"><script>alert(1)</script>', {a: 1}]`,
      'image: javascript:alert(1)',
      'wrapperClassName: "\\"><script>alert(1)</script>"',
    ]),
    yaml('image', ['image: ../../.env', 'assets: {image: ../../.env}']),
    yaml('switches', [
      'hide_title: true',
      'hide_table_of_contents: true',
      'toc_min_heading_level: 9',
      'toc_max_heading_level: x',
    ]),
    yaml('tags', ['tags: [{label: 1}, null, "<script>alert(1)</script>", [a]]']),
    yaml('updates', ['last_update: {date: "not a date", author: [1]}', 'date: 99999-99-99']),
    yaml('types', [
      'title: {a: 1}',
      'id: 7',
      'description: [1, 2]',
      'sidebar_position: soon',
      'status: {x: []}',
    ]),
    yaml('null-title', ['title:', 'id:', 'slug:', 'keywords:']),
    yaml('prototype', [
      '__proto__: {polluted: yes}',
      'constructor: {prototype: {polluted: yes}}',
      'toString: x',
      'title: Plain',
    ]),
    yaml('content-title', [
      'contentTitle: x',
      'toc: x',
      'metadata: x',
      'assets: x',
      'default: x',
      'execplan: {path: ../../.env}',
    ]),
    yaml('tagged', [
      'title: !!js/function "function(){return 1}"',
      'x: !!python/object:os.system y',
      'y: !<tag:z> 1',
    ]),
    yaml('broken', ['title: [never closed', '  : : :', '\t- tab']),
    yaml('duplicate', ['title: one', 'title: two']),
    yaml('scalar', ['just words and no mapping']),
    yaml('list', ['- one', '- two']),
    yaml('bomb', [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghij'.split('').map((name, index) => {
        const last = 'abcdefghi'[index];
        return `${name}: &${name} [${Array.from({length: 9}, () => `*${last}`).join(', ')}]`;
      }),
    ]),
    yaml('cycle', ['a: &a', '  self: *a', 'title: *a']),
    hostile('front-matter-open', (says) => `---\ntitle: never closed\n\n${body(says)}`),
    hostile('front-matter-empty', (says) => `---\n---\n${body(says)}`),
    hostile('front-matter-dots', (says) => `---\ntitle: closed by dots\n...\n\n${body(says)}`),
    hostile('front-matter-late', (says) => `\n\n---js\n${node('front-matter-late')}\n---\n\n${body(says)}`),
    hostile(
      'front-matter-deep',
      (says) => `---\nx: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n\n${body(says)}`,
    ),
    hostile(
      'front-matter-twice',
      (says) => `---\na: 1\n---\n---js\n${node('front-matter-twice')}\n---\n\n${body(says)}`,
    ),
    hostile(
      'front-matter-mark',
      (says) => `\uFEFF---js\n{a: ${node('front-matter-mark')}}\n---\n\n${body(says)}`,
    ),
    hostile(
      'front-matter-fenced',
      (says) =>
        `---\ntitle: x\nmdx: {format: mdx}\n---\n\n\`\`\`md\n${body(says)}\n{${node('fenced-expression')}}\n`,
    ),
    hostile(
      'upper-case',
      (says) =>
        `# Upper case\n\nexport const x = ${node('upper-case')}\n\n{${node('upper-case-expression')}} ${says}\n`,
      'docs/plans/upper-case.MD',
    ),
    {
      path: 'docs/plans/program.mdx',
      content: `# A program\n\nexport const x = ${node('mdx-file')}\n\n{x}\n`,
      says: null,
    },
    {path: 'docs/plans/_category_.json', content: '{"label": [', says: null},
    {path: 'docs/plans/_category_.yml', content: `label: x\nlink: {type: doc, id: nothing}\n`, says: null},
  ];
}
