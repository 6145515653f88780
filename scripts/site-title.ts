import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {parseDocument} from 'execplan';
import {toString as plainText} from 'mdast-util-to-string';

/** @returns what a repository calls itself: the first heading of its README, else its folder's name. */
export function readSiteTitle(root: string): string {
  const readme = readdirSync(root).find((name) => /^readme\.(?:md|markdown)$/i.test(name));
  const title = readme === undefined ? null : firstHeading(readFile(join(root, readme)));
  return title || basename(root) || 'Documents';
}

function firstHeading(source: string): string | null {
  const heading = parseDocument(source).root.children.find(
    (node) => node.type === 'heading' && node.depth === 1,
  );
  return heading ? plainText(heading).replace(/\s+/g, ' ').trim() : null;
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
