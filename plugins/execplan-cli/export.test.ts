import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {fixtureSources} from '../execplan/testing/sources.ts';
import {type CommandWorld, runMain} from './testing.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'execplan-export-')));
afterAll(() => rmSync(root, {recursive: true, force: true}));

function write(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), content);
  return path;
}

const run = (argv: string[], {cwd = root, env = {}, ...world}: Partial<CommandWorld> = {}) =>
  runMain(['export', ...argv], {cwd, env: {CONTENT_ROOT: root, NOW: '2026-03-10', ...env}, ...world});

async function exported(argv: string[], world?: Partial<CommandWorld>): Promise<string> {
  const {status, out, error} = await run(argv, world);
  expect({status, error}).toEqual({status: 0, error: ''});
  return out;
}

const PNG = Buffer.from('iVBORw0KGgo=', 'base64');
write('docs/plans/dot.png', PNG);
write('docs/spec.md', '# Spec\n');
write('packages/api/src/warm.ts', 'export {};\n');
const plan = write(
  'docs/plans/warm.md',
  `# Warm the cache

It follows \`docs/spec.md\` and [the code](../../packages/api/src/warm.ts), see [the web](https://example.org/a).

![A dot](dot.png)

## Progress

- [x] (2026-03-02 09:10Z) One
- [ ] Two

## Decision Log

- Decision: Warm it.
  Rationale: Fast.
  Date/Author: 2026-03-02 / Ana

## Concrete Steps

    $ pnpm test
    ok

\`\`\`mermaid
graph TD
  a --> b
\`\`\`
`,
);

describe('export', () => {
  it('prints a file that needs nothing else', async () => {
    const html = await exported([plan]);
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('<title>Warm the cache</title>');
    expect(html).toContain('data-plan-status="active"');
    expect(html).toContain('1 of 2 steps done');
    expect(html).toContain('<code>docs/plans/warm.md</code>, as of <time datetime="2026-03-10">');
    expect(html).toMatch(/data-progress="done"[\s\S]*data-progress="todo"[\s\S]*data-decision/);
    expect(html).toContain(`src="data:image/png;base64,${PNG.toString('base64')}"`);
    expect(html).toContain('Source of a diagram (Mermaid)');
    expect(html).toContain('a --&gt; b');
    expect(html).not.toMatch(/<script|<link|<button|<iframe|\son\w+=/i);
    expect(html).not.toMatch(/\bsrc="(?!data:image\/)/);
  });

  it('holds to a policy that names its style sheet and nothing more', async () => {
    const html = await exported([plan]);
    const styles = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(styles).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/\sstyle="/);
    expect(styles).toContain('.execplan-badge');
    expect(styles.replace(/url\(['"]?data:/g, '')).not.toMatch(/@import|url\(/);
  });

  it('leads to the web, and to the repository where it is known', async () => {
    const alone = await exported([plan]);
    const hrefs = (html: string) => [...html.matchAll(/href="([^"#][^"]*)"/g)].map(([, href]) => href);
    expect(hrefs(alone)).toEqual(['https://example.org/a']);
    const led = await exported([plan], {env: {REPO_URL: 'https://github.com/a/b.git', REPO_REF: 'v1'}});
    expect(hrefs(led)).toEqual([
      'https://github.com/a/b/blob/v1/docs/spec.md',
      'https://github.com/a/b/blob/v1/packages/api/src/warm.ts',
      'https://example.org/a',
    ]);
  });

  it('makes the same file again, without a date where none is given', async () => {
    expect(await exported([plan])).toBe(await exported([plan]));
    const {out} = await run([plan], {env: {NOW: ''}});
    expect(out).not.toContain('as of <time');
  });

  it('reads standard input and writes a file', async () => {
    const html = await exported(['-', '--output', 'out.html'], {stdin: '# X\n\n## Progress\n\n- [ ] a\n'});
    expect(html).toBe('');
    const written = readFileSync(join(root, 'out.html'), 'utf8');
    expect(written).toContain('<title>X</title>');
    expect(written).not.toContain('<code>-</code>');
  });

  it('says no more of where a file lies than its name, outside the content root', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'execplan-elsewhere-'));
    writeFileSync(join(elsewhere, 'x.md'), '# X\n\n## Progress\n\n- [ ] a\n\n## Decision Log\n\nNone.\n');
    const html = await exported([join(elsewhere, 'x.md')]);
    rmSync(elsewhere, {recursive: true});
    expect(html).toContain('<code>x.md</code>');
    expect(html).not.toContain(elsewhere);
  });

  it('leaves out what a site would not publish, and says so', async () => {
    write('docs/plans/evil.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    write('docs/plans/good.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const outside = mkdtempSync(join(tmpdir(), 'execplan-outside-'));
    writeFileSync(join(outside, 'secret.png'), 'secret');
    symlinkSync(join(outside, 'secret.png'), join(root, 'docs/plans/link.png'));
    const file = write(
      'docs/plans/images.md',
      '# I\n\n![a](evil.svg) ![b](good.svg) ![c](link.png) ![d](../../../../etc/passwd) ![e](https://evil.example/x.png)\n',
    );
    const {status, out, error} = await run([file]);
    rmSync(outside, {recursive: true});
    expect(status).toBe(0);
    expect([...out.matchAll(/src="([^";]*)/g)].map(([, src]) => src)).toEqual(['data:image/svg+xml']);
    expect(out).not.toContain(Buffer.from('secret').toString('base64'));
    expect(error).toContain('image evil.svg: unexpected a script, expected a plain SVG; left out');
    expect(error).toContain('image link.png: unexpected address');
    expect(error).toContain('image ../../../../etc/passwd: unexpected address');
  });

  it('shows a hostile plan as text', async () => {
    const words =
      '<script>alert(1)</script> <img src=x onerror=alert(1)> </style></main> [l](javascript:alert(1))';
    const file = write(
      'docs/plans/hostile"<b>.md',
      `# ${words}\n\n## Progress\n\n- [ ] ${words}\n\nStatus: ${words}\n\n\`\`\`mermaid\n${words}\nx\n\`\`\`\n`,
    );
    const html = await exported([file]);
    // Within the value of an attribute, `<` is a character.
    const tags = html.replace(/="[^"]*"/g, '');
    expect(tags).not.toMatch(/<script|<img|<a href/i);
    expect(html).not.toMatch(/href="javascript:/i);
    expect(tags.match(/<\/style>|<\/main>/g)).toEqual(['</style>', '</main>']);
  });

  it.each([
    [['docs/plans/none.md'], {}, 'docs/plans/none.md: unexpected ENOENT, expected a file that can be read'],
    [[plan], {REPO_URL: 'nowhere'}, 'REPO_URL: unexpected `nowhere`'],
    [[plan], {NOW: 'tomorrow'}, 'NOW: unexpected "tomorrow"'],
    [[plan, '--output', 'none/x.html'], {}, '--output: none/x.html: unexpected ENOENT'],
  ])('can not run with %j %j', async (argv, env, message) => {
    const {status, out, error} = await run(argv, {env});
    expect({status, out}).toEqual({status: 2, out: ''});
    expect(error).toContain(message);
    expect(existsSync(join(root, 'none'))).toBe(false);
  });

  it('has one format', async () => {
    expect((await run([plan, '--format', 'pdf'])).status).toBe(2);
    expect((await run([plan, '--format', 'html'])).status).toBe(0);
  });
});

describe('every fixture', () => {
  it.each(fixtureSources())('$name', async ({name, source}) => {
    const file = write(`docs/plans/${name}.md`, source);
    const {out: html} = await run([file]);
    const {out} = await runMain(['show', '--json', file], {cwd: root, env: {NOW: '2026-03-10'}});
    const [plan] = JSON.parse(out);
    const count = (mark: string) => html.split(mark).length - 1;
    expect(count(' data-progress="')).toBe(plan.progress.items.length);
    expect(count(' data-decision')).toBe(plan.decisions.length);
    expect(count(' data-surprise')).toBe(plan.surprises.length);
  });
});
