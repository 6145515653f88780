/**
 * What makes an SVG more than a picture. Every pattern is read on the text with its character references
 * decoded, and errs on the side of refusing: a picture that isn't shown is a warning, a script is a breach.
 */
const ACTIVE: readonly {pattern: RegExp; what: string}[] = [
  {pattern: /<!ENTITY|<!DOCTYPE[^>]*\[/i, what: 'an entity declaration'},
  {pattern: /<\?xml-stylesheet/i, what: 'an external style sheet'},
  {pattern: /<(?:[\w.-]+:)?script/i, what: 'a script'},
  {pattern: /<(?:[\w.-]+:)?foreignObject/i, what: 'a foreignObject'},
  {
    pattern: /<(?:[\w.-]+:)?(?:iframe|object|embed|audio|video|link|meta|base|handler)[\s/>]/i,
    what: 'an active element',
  },
  {pattern: /[\s"'/]on[\w-]+\s*=/i, what: 'an event handler'},
  {pattern: /(?:java|vb|live)\s*script\s*:/i, what: 'a script address'},
  {pattern: /@import/i, what: 'an external style sheet'},
  {
    pattern: /url\(\s*["']?\s*(?!#|["'\s])(?!data:image\/(?:png|jpeg|gif|webp)[;,])/i,
    what: 'an external reference',
  },
  {
    pattern:
      /(?:href|src)\s*=\s*(?:"\s*(?!#|"|data:image\/(?:png|jpeg|gif|webp)[;,])|'\s*(?!#|'|data:image\/(?:png|jpeg|gif|webp)[;,])|[^\s"'])/i,
    what: 'an external reference',
  },
];

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  colon: ':',
  Tab: '\t',
  NewLine: '\n',
};

/**
 * Looks for anything in an SVG that runs or loads when somebody opens it.
 *
 * @returns what was found, `null` for a plain picture
 */
export function findActiveSvgContent(bytes: Uint8Array): string | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return 'bytes that are not UTF-8';
  }
  if (text.includes('\0')) return 'bytes that are not UTF-8';
  const encoding = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1];
  if (encoding && !/^(?:utf-8|us-ascii)$/i.test(encoding)) return `the encoding ${encoding}`;
  // Tabs and line ends inside an address are dropped by browsers: `java\nscript:` runs.
  const decoded = decodeReferences(text);
  const dense = decoded.replace(/[\t\n\r]/g, '');
  return ACTIVE.find(({pattern}) => pattern.test(decoded) || pattern.test(dense))?.what ?? null;
}

function decodeReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
