import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseDocument, readPlan} from 'execplan';
import type {Nodes} from 'mdast';
import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5';
import {describe, expect, it} from 'vitest';
import {renderDocument} from './index.ts';
import type {Part} from './rendered-document.ts';

/** Plans of other people, which aren't part of this repository; the check runs where they are. */
const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');

const files = existsSync(CORPUS)
  ? readdirSync(CORPUS, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.md'))
  : [];
if (files.length === 0) console.warn(`No plans in ${CORPUS}: that no word of them is lost was not checked.`);

/** Labels that a plan's entries may replace by their form, and marks that no reader takes for words. */
const REPLACED = /^(?:decision|rationale|date|author|observation|evidence|x|\W+)$/i;

describe.skipIf(files.length === 0)('every word of a plan is in its template as often as in the plan', () => {
  it.each(files)('%s', (file) => {
    const document = parseDocument(readFileSync(join(CORPUS, file), 'utf8'));
    // Before rendering, which marks the tree.
    const written = wordsOf(literalsOf(document.root));
    const reading = readPlan(document, {path: `docs/plans/${file}`, now: new Date('2026-11-01')});
    expect(
      missing(written, wordsOf(renderDocument(document, reading, 'other').parts.map(textOfPart))),
    ).toEqual([]);
  });
});

function literalsOf(node: Nodes): string[] {
  if ('children' in node) return node.children.flatMap(literalsOf);
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [node.value];
    case 'html':
      return [node.value.replace(/<!--[\s\S]*?-->/g, '')];
    case 'code':
      return [node.lang ?? '', node.meta ?? '', node.value];
    default:
      return [];
  }
}

/** Runs of letters and digits: rendering may put elements between, and spaces around, what stood together. */
function wordsOf(texts: string[]): string[] {
  return texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
}

function missing(written: string[], shown: string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of shown) counts.set(word, (counts.get(word) ?? 0) + 1);
  return written.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0 && !REPLACED.test(word);
  });
}

function textOfPart(part: Part): string {
  switch (part.type) {
    case 'html':
      return textOf(parseFragment(part.html.filter((piece) => typeof piece === 'string').join('')));
    case 'mermaid':
      return `${part.info} ${part.source}`;
    case 'plan-header':
      return '';
  }
}

/** As in the Markdown tree, `code` and the letter behind it are two texts; colours within a block of code are none. */
function textOf(node: DefaultTreeAdapterTypes.Node, inCode = false): string {
  const within = inCode || node.nodeName === 'code';
  if ('childNodes' in node)
    return node.childNodes.map((child) => textOf(child, within)).join(within ? '' : ' ');
  return node.nodeName === '#text' && 'value' in node ? node.value : '';
}
