/** Explains terms in place: puts a link around a term's first use; pure. */
import {escapeAttribute} from '../client/escape-attribute.ts';
import type {PageTerm} from '../page-data.ts';
import {proseRuns, rawLength} from './prose.ts';

/** No text looks like this: a `<` of an author's is written as a character reference. */
const MARK = '<a class="term" data-term';

/**
 * Puts links to the glossary around words. Where other words stand than were found, as while somebody writes, nothing
 * is marked.
 *
 * @param html one part of an article, as this plugin wrote it
 * @param terms of that part
 */
export function markTerms(html: string, terms: readonly PageTerm[]): string {
  // What the server has marked is given to the browser again.
  if (terms.length === 0 || html.includes(MARK)) return html;
  const pieces: string[] = [];
  let taken = 0;
  const waiting = [...terms].sort((a, b) => a.at - b.at);
  for (const run of proseRuns(html)) {
    for (let term = waiting[0]; term && term.at < run.at + run.text.length; term = waiting[0]) {
      waiting.shift();
      const offset = term.at - run.at;
      if (offset < 0 || run.text.slice(offset, offset + term.words.length) !== term.words) continue;
      const start = run.start + rawLength(run, offset);
      const end = run.start + rawLength(run, offset + term.words.length);
      pieces.push(html.slice(taken, start), `${MARK} href="${escapeAttribute(term.href)}">`);
      pieces.push(html.slice(start, end), '</a>');
      taken = end;
    }
    if (waiting.length === 0) break;
  }
  return pieces.join('') + html.slice(taken);
}
