/** A feed as a value, and as Atom (RFC 4287); pure. */
import {escapeHtml} from '../../render/escape-html.ts';

export interface Feed {
  /** A URI that stays whatever else changes. */
  id: string;
  title: string;
  subtitle: string;
  /** Stands for the author of entries that name none. */
  author: string;
  /** Absolute address of the feed itself. */
  self: string;
  /** Absolute address of the page that shows the same. */
  page: string;
  /** The newest first. */
  entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** A URI that stays whatever else changes. */
  id: string;
  title: string;
  /** Plain text; empty where there is nothing to say. */
  summary: string;
  /** When it happened, RFC 3339. */
  at: string;
  author: string | null;
  /** Absolute address of its place on the site. */
  href: string;
  category: {term: string; label: string};
}

/** `updated` of a feed without entries: nothing has happened, and a build's own time would differ with each build. */
export const NEVER = '1970-01-01T00:00:00Z';

/** @returns the text of a feed's file. */
export function formatFeed({id, title, subtitle, author, self, page, entries}: Feed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', id),
    element('title', title),
    element('subtitle', subtitle),
    element('updated', entries[0]?.at ?? NEVER),
    person(author),
    link({rel: 'self', type: 'application/atom+xml', href: self}),
    link({rel: 'alternate', type: 'text/html', href: page}),
    ...entries.flatMap(entryLines),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines({id, title, summary, at, author, href, category}: FeedEntry): string[] {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    element('published', at),
    element('updated', at),
    ...(author !== null && visibleText(author) !== '' ? [person(author)] : []),
    link({rel: 'alternate', type: 'text/html', href}),
    `<category${attributes(category)}/>`,
    ...(visibleText(summary) === '' ? [] : [element('summary', summary, cleanText)]),
    '</entry>',
  ];
}

/** Text constructs are plain text unless they say otherwise. */
function element(name: string, text: string, clean: (text: string) => string = visibleText): string {
  return `<${name}>${escapeHtml(clean(text))}</${name}>`;
}

function person(name: string): string {
  return `<author>${element('name', name)}</author>`;
}

function link(given: Readonly<Record<'rel' | 'type' | 'href', string>>): string {
  return `<link${attributes(given)}/>`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeHtml(visibleText(value))}"`)
    .join('');
}

/** @returns what can be seen of a text in XML, in one line. */
export function visibleText(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** Drops what XML 1.0 has no place for, escaped or not: controls, halves of surrogate pairs, two non-characters. */
function cleanText(text: string): string {
  return text.replace(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}
