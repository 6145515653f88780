/** What a feed validator asks of Atom (RFC 4287), over a parser of XML that takes nothing malformed. */
import {DOMParser, type Element, onErrorStopParsing} from '@xmldom/xmldom';

const ATOM = 'http://www.w3.org/2005/Atom';
const RFC_3339 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** An entry as a feed reader sees it. */
export interface ReadEntry {
  id: string;
  title: string;
  updated: string;
  author: string | null;
  href: string;
  category: string | null;
  summary: string | null;
}

export interface ReadFeed extends Omit<ReadEntry, 'category' | 'summary' | 'author'> {
  self: string;
  author: string | null;
  entries: ReadEntry[];
}

/**
 * Reads a feed.
 *
 * @returns what it says, and what a validator would say against it
 * @throws Error where it is no well-formed XML
 */
export function readFeed(xml: string): {feed: ReadFeed; problems: string[]} {
  const problems: string[] = [];
  const say = (isRight: boolean, problem: string) => {
    if (!isRight) problems.push(problem);
  };
  say(!FORBIDDEN.test(xml), 'a character that XML 1.0 forbids');
  const root = new DOMParser({onError: onErrorStopParsing}).parseFromString(
    xml,
    'application/xml',
  ).documentElement;
  if (root?.localName !== 'feed' || root.namespaceURI !== ATOM) {
    throw new Error(`Unexpected root <${root?.nodeName}>, expected <feed> of Atom`);
  }
  for (const {localName, namespaceURI} of [root, ...root.getElementsByTagName('*')]) {
    say(namespaceURI === ATOM, `<${localName}> is no element of Atom`);
  }

  function one(parent: Element, name: string): string {
    const found = children(parent, name);
    say(found.length === 1, `${found.length} <${name}> in <${parent.localName}>, expected one`);
    const text = found[0]?.textContent ?? '';
    say(text.trim() !== '', `an empty <${name}> in <${parent.localName}>`);
    return text;
  }

  function date(parent: Element, name: string): string {
    const text = one(parent, name);
    say(RFC_3339.test(text) && !Number.isNaN(Date.parse(text)), `<${name}>${text}: no date of RFC 3339`);
    return text;
  }

  function uri(text: string, what: string): string {
    say(
      /^(?:https?:\/\/[^\s<>"{}|\\^`]+|urn:uuid:[0-9a-f-]{36})$/i.test(text) && URL.canParse(text),
      `${what} ${text}: not absolute`,
    );
    return text;
  }

  function author(parent: Element): string | null {
    const found = children(parent, 'author');
    return found[0] ? one(found[0], 'name') : null;
  }

  function href(parent: Element, rel: string): string {
    const found = children(parent, 'link').filter((link) => link.getAttribute('rel') === rel);
    say(found.length === 1, `${found.length} links "${rel}" in <${parent.localName}>, expected one`);
    return uri(found[0]?.getAttribute('href') ?? '', 'link');
  }

  function readEntry(entry: Element): ReadEntry {
    date(entry, 'published');
    return {
      id: uri(one(entry, 'id'), 'id'),
      title: one(entry, 'title'),
      updated: date(entry, 'updated'),
      author: author(entry),
      href: href(entry, 'alternate'),
      category: children(entry, 'category')[0]?.getAttribute('term') ?? null,
      summary: children(entry, 'summary').length > 0 ? one(entry, 'summary') : null,
    };
  }

  const feed: ReadFeed = {
    id: uri(one(root, 'id'), 'id'),
    title: one(root, 'title'),
    updated: date(root, 'updated'),
    author: author(root),
    href: href(root, 'alternate'),
    self: href(root, 'self'),
    entries: children(root, 'entry').map(readEntry),
  };
  const ids = feed.entries.map(({id}) => id);
  say(new Set([feed.id, ...ids]).size === ids.length + 1, 'ids that are not unique');
  say(
    feed.author !== null || feed.entries.every((entry) => entry.author !== null),
    'an entry without an author',
  );
  const times = feed.entries.map(({updated}) => Date.parse(updated));
  say(
    times.every((time, index) => index === 0 || time <= (times[index - 1] ?? 0)),
    'entries out of order',
  );
  say(
    times.length === 0 || times[0] === Date.parse(feed.updated),
    'a feed that is not as new as its newest entry',
  );
  return {feed, problems};
}

function children(parent: Element, name: string): Element[] {
  return [...parent.childNodes].filter(
    (node): node is Element => node.nodeType === 1 && (node as Element).localName === name,
  );
}
