import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';
import type {Construct, ConstructRecord} from 'micromark-util-types';
import type {Processor} from 'unified';

/** Which addresses a text may hold that GFM makes links of without any mark around them. */
export interface LiteralAddresses {
  /** `https://…`, `www.…` */
  urls: boolean;
  /** `somebody@example.org` */
  emails: boolean;
}

/** An entity or a numeric reference may stand for any character of an address. */
const CHARACTER_REFERENCE = /&[#a-z]/i;
const URL_START = /http|www/i;
/** What stands on both sides of the sign; either may be escaped. */
const EMAIL_SIGN = /[\w+.\\-]@[\w.\\-]/;

/**
 * Looks whether a text can hold addresses that become links by themselves. Says yes too often rather than too seldom.
 *
 * @param source Markdown
 */
export function findLiteralAddresses(source: string): LiteralAddresses {
  const encoded = CHARACTER_REFERENCE.test(source);
  return {urls: encoded || URL_START.test(source), emails: encoded || EMAIL_SIGN.test(source)};
}

/**
 * remark plugin: GFM as `remark-gfm` reads it, without looking for addresses that the text doesn't hold. Looking for
 * e-mail addresses tries every letter of a text and takes a third of the time of parsing it.
 */
export function remarkGfmFor(this: Processor, {urls, emails}: LiteralAddresses): void {
  const absent = new Set([
    ...(urls ? [] : ['protocolAutolink', 'wwwAutolink']),
    ...(emails ? [] : ['emailAutolink']),
  ]);
  const syntax = gfm();
  const trees = gfmFromMarkdown();
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    {...syntax, ...(syntax.text && {text: without(syntax.text, absent)})},
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
