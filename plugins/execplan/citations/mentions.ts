import {findIds} from './ids.ts';
import {findPaths, readWholeCode} from './path-mentions.ts';
import type {Mention, TextPlace} from './reference.ts';
import {findWordedSections, readSectionsBefore, readSectionsBehind} from './worded-sections.ts';

/**
 * Finds what a stretch of text cites: paths, globs, packages, ids, sections named in words. Nothing is asked
 * of a repository, so some of it only looks like a citation; resolving tells. Takes time linear in the text.
 *
 * @param text prose between other nodes, or the value of one inline code
 * @param place code as a whole is read generously, its parts and prose only where they can't be anything else
 * @returns mentions in order that don't overlap. Where code is a path as a whole its mention is the whole
 *   value but for white space around it; every other mention in code is part of a command. The section of a path
 *   may stand in the text behind it or before it: `readSectionsBehind`, `readSectionsBefore`.
 */
export function findMentions(text: string, place: TextPlace): readonly Mention[] {
  const known = found[place];
  const before = known.get(text);
  if (before) return before;
  const mentions = find(text, place);
  if (known.size >= REMEMBERED) known.clear();
  known.set(text, mentions);
  return mentions;
}

/**
 * A document's texts are asked for twice, by the plan model and by its page: what was found is remembered for about
 * as long as one document is at hand.
 */
const found: Record<TextPlace, Map<string, readonly Mention[]>> = {prose: new Map(), code: new Map()};
const REMEMBERED = 2_000;

/** Most stretches of prose have none of what a citation is made of. */
const MAY_CITE = /[/\\§@]|\.[A-Za-z]|-\d|\b(?:ADR|RFC|EP)\s?\d|[Ss]ec/;

function find(text: string, place: TextPlace): Mention[] {
  if (place === 'prose') {
    if (!MAY_CITE.test(text)) return [];
    const paths = findPaths(text, 'prose').flatMap((mention) => withSections(text, mention));
    return inOrder([...paths, ...findWordedSections(text), ...findIds(text)]);
  }
  const code = text.trim();
  const start = text.indexOf(code);
  const [path = code, behind = ''] = splitAtSectionSign(code);
  const reference = readWholeCode(path);
  if (reference) {
    const whole = {start, end: start + path.length, reference};
    return behind === '' ? [whole] : withSections(text, whole);
  }
  const [id] = findIds(code);
  if (id?.start === 0 && id.end === code.length) return [{...id, start, end: start + code.length}];
  return findPaths(text, 'code');
}

/** `docs/spec.md §4.2`: a path and what is said of it. */
function splitAtSectionSign(code: string): string[] {
  const sign = code.search(/\s§/);
  return sign < 0 ? [code] : [code.slice(0, sign), code.slice(sign)];
}

/** A path's mention with the sections that the words around it name: one mention for each of them. */
function withSections(text: string, mention: Mention): Mention[] {
  const {reference, start, end} = mention;
  if (reference.form !== 'path' || reference.section !== null) return [mention];
  const behind = readSectionsBehind(text.slice(end, end + 200));
  if (behind.length > 0) {
    return behind.map(({section, ...words}, index) => ({
      start: index === 0 ? start : end + words.start,
      end: end + words.end,
      reference: {...reference, section},
    }));
  }
  const lead = Math.max(0, start - 200);
  const before = readSectionsBefore(text.slice(lead, start));
  if (before.length === 0) return [mention];
  return before.map(({section, ...words}, index) => ({
    start: lead + words.start,
    end: index === before.length - 1 ? end : lead + words.end,
    reference: {...reference, section},
  }));
}

/** By place; of two that overlap the one that was found first stays. */
function inOrder(mentions: readonly Mention[]): Mention[] {
  const ranked = mentions
    .map((mention, rank) => ({mention, rank}))
    .sort((a, b) => a.mention.start - b.mention.start || a.rank - b.rank);
  const kept: {mention: Mention; rank: number}[] = [];
  for (const next of ranked) {
    const last = kept.at(-1);
    if (!last || next.mention.start >= last.mention.end) kept.push(next);
    else if (next.rank < last.rank) kept[kept.length - 1] = next;
  }
  return kept.map(({mention}) => mention);
}
