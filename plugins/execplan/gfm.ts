import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';
import type {Construct, ConstructRecord} from 'micromark-util-types';
import type {Processor} from 'unified';

/** What a text may hold that GFM adds and that takes long to be looked for: without a mark of its own around it. */
export interface UnmarkedSyntax {
  /** Links made of `https://…`, `www.…` */
  urls: boolean;
  /** Links made of `somebody@example.org` */
  emails: boolean;
  /** Tables: a row is a line like any other until its delimiter row. */
  tables: boolean;
}

/** An entity or a numeric reference may stand for any character of an address. */
const CHARACTER_REFERENCE = /&[#a-z]/i;
const URL_START = /http|www/i;
/** What stands on both sides of the sign; either may be escaped. */
const EMAIL_SIGN = /[\w+.\\-]@[\w.\\-]/;

/**
 * `| - | :-: |`, behind the marks of quotes; with a `-`, and with a pipe or a colon, of which one has to be there. What is looked ahead
 * for is looked for once a line: the first of them fails wherever the marks in front could be cut shorter.
 */
const DELIMITER_ROW = /(?:^|[\r\n])[ \t>]*(?=[|:-])(?=[|: \t]*-)(?=[- \t]*[|:])[|:\- \t]+(?:$|[\r\n])/;

/**
 * Looks whether a text can hold what the whole of it would have to be searched for. Says yes too often rather than too
 * seldom.
 *
 * @param source Markdown
 */
export function findUnmarkedSyntax(source: string): UnmarkedSyntax {
  const encoded = CHARACTER_REFERENCE.test(source);
  return {
    urls: encoded || URL_START.test(source),
    emails: encoded || EMAIL_SIGN.test(source),
    tables: DELIMITER_ROW.test(source),
  };
}

/**
 * remark plugin: GFM as `remark-gfm` reads it, without looking for what the text doesn't hold. Looking for e-mail
 * addresses tries every letter of a text and takes a third of the time of parsing it; every line is read as a row of a
 * table first.
 */
export function remarkGfmFor(this: Processor, {urls, emails, tables}: UnmarkedSyntax): void {
  const absent = new Set([
    ...(urls ? [] : ['protocolAutolink', 'wwwAutolink']),
    ...(emails ? [] : ['emailAutolink']),
    ...(tables ? [] : ['table']),
  ]);
  const syntax = gfm();
  const trees = gfmFromMarkdown();
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    {
      ...syntax,
      ...(syntax.text && {text: without(syntax.text, absent)}),
      ...(syntax.flow && {flow: without(syntax.flow, absent)}),
    },
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    ...(urls || emails ? trees : trees.filter(({enter}) => !enter?.literalAutolink)),
  ];
}

function without(constructs: ConstructRecord, absent: ReadonlySet<string>): ConstructRecord {
  const kept = Object.entries(constructs).map(([code, ofCode]): [string, Construct[]] => [
    code,
    [ofCode ?? []].flat().filter(({name}) => !(name && absent.has(name))),
  ]);
  return Object.fromEntries(kept.filter(([, ofCode]) => ofCode.length > 0));
}
