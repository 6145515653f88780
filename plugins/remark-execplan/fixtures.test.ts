import {readdirSync, readFileSync} from 'node:fs';
import {toHtml} from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {expect, test} from 'vitest';
import remarkExecplan from './index.ts';

/** A case is a folder with `input.md`; `vitest run -u` writes its `output.html`, which opens in a browser. */
const folder = new URL('fixtures/', import.meta.url);

test.each(readdirSync(folder))('%s', async (name) => {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkExecplan, {now: '2026-03-10'})
    .use(remarkRehype);
  const path = `${name === 'not-a-plan' ? 'docs' : 'docs/plans'}/${name}.md`;
  const file = new VFile({path, value: readFileSync(new URL(`${name}/input.md`, folder), 'utf8')});
  const hast = await processor.run(processor.parse(file), file);
  await expect(`${toHtml(hast)}\n`).toMatchFileSnapshot(`fixtures/${name}/output.html`);
});
