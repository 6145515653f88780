/** The built sites as a whole: nothing was warned of, and every link leads to a page or file that is there. */
import {readFileSync, realpathSync} from 'node:fs';
import {join} from 'node:path';
import {type DefaultTreeAdapterTypes, parse} from 'parse5';
import {listFiles} from './output.ts';
import {SITE_NAMES} from './sites.ts';
import {answer} from './static-server.ts';
import {expect, test} from './test.ts';

/** Values of `href` and `src` in a document, in order. */
function targets(html: string): string[] {
  const found: string[] = [];
  const nodes: DefaultTreeAdapterTypes.Node[] = [parse(html)];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if ('attrs' in node) {
      for (const {name, value} of node.attrs) if (name === 'href' || name === 'src') found.push(value);
    }
    if ('childNodes' in node) for (const child of node.childNodes) nodes.push(child);
  }
  return found;
}

for (const siteName of SITE_NAMES) {
  test.describe(siteName, () => {
    test.use({siteName});
    test('no link of the site itself is broken', ({opened}) => {
      const root = realpathSync(opened.build);
      const broken = new Map<string, string>();
      for (const file of listFiles(root).filter((name) => name.endsWith('.html'))) {
        const page = `http://site.test${opened.basePath}${encodeURI(file).replace(/[?#]/g, encodeURIComponent)}`;
        const base = page.replace(/index\.html$/, '');
        for (const target of targets(readFileSync(join(root, file), 'utf8'))) {
          if (!URL.canParse(target, base)) continue;
          const url = new URL(target, base);
          if (url.host !== 'site.test') continue;
          const {status} = answer(root, opened.basePath, `${url.pathname}${url.search}`);
          if (status >= 400) broken.set(target, file);
        }
      }
      expect([...broken].map(([target, file]) => `${target} on ${file}`)).toEqual([]);
    });
  });
}

for (const siteName of ['own', 'example'] as const) {
  test.describe(siteName, () => {
    test.use({siteName});
    test('the build warns of nothing', ({opened}) => {
      const log = readFileSync(opened.log, 'utf8');
      const warnings = log.split('\n').filter((line) => /\[(WARNING|ERROR)\]|deprecat/i.test(line));
      // Example plans name files of the monorepo that they are about.
      expect(
        warnings.filter((line) => !/\d+ citations name what is not in this repository/.test(line)),
      ).toEqual([]);
    });
  });
}
