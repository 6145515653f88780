import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';

const PLUGIN = fileURLToPath(new URL('..', import.meta.url));
/** An address of this plugin that stands as if the plugin were always at the site's root. */
const ROOTED = /<Link\b[^>]*\bto=(?:\{[`'"]|")\/|(?:useBaseUrl|withBaseUrl)\([`'"]\//;

it('is asked for every address that a component names', () => {
  const rooted = ['client', 'listing', 'panels', 'theme'].flatMap((folder) =>
    readdirSync(join(PLUGIN, folder), {recursive: true, encoding: 'utf8'})
      .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
      .map((path) => join(folder, path))
      .filter((path) => ROOTED.test(readFileSync(join(PLUGIN, path), 'utf8'))),
  );
  // Such a link is broken where the plugin is a part of a site: `SiteLink` and `useAddress` know where that is.
  expect(rooted).toEqual([]);
});

it('finds what would be one', () => {
  expect(ROOTED.test('<Link className="x" to="/plans">')).toBe(true);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
  expect(ROOTED.test('<Link to={`/convention#${rule}`}>')).toBe(true);
  expect(ROOTED.test("useBaseUrl('/coverage')")).toBe(true);
  expect(ROOTED.test('<SiteLink to="/plans">')).toBe(false);
  expect(ROOTED.test('<Link href={href}>')).toBe(false);
});
