import {nameOf} from '../paths.ts';
import {extensionOf, hasExtension, isMarkdownName, withoutMarkdownEnding} from './file-names.ts';
import {GENERIC_NAME, type PathIndex} from './path-index.ts';
import type {Reference} from './reference.ts';

/** Where a citation stands: in prose, as a whole inline code, or inside longer code. */
export type CitationPlace = 'prose' | 'code' | 'command';

/** `YYYY-MM-DD-title.md`, `{tenant}.md`, `NNNN-x.md`, `path/to/x.md` stand for names. */
const PLACEHOLDER =
  /YYYY|MM-DD|NNN|XXX|[{}*…<>]|(?:^|\/)(?:path\/to|foo|bar|example)(?:[/.]|$)|slug\b|kebab|\[[^\]]*\]\.md$/i;

/**
 * Whether a reference that leads to nothing is worth a report: it is named like a document, or it has an extension
 * and lies below a folder of the repository's root. Routes, globs, ids, packages, commands, placeholders and paths
 * outside the repository are not.
 *
 * @param known what is there: names of the folders at the root, extensions of all files (a checkout without any
 *   `.ts` can't tell which of them is missing)
 */
export function isWorthReport(
  reference: Reference,
  place: CitationPlace,
  paths: PathIndex,
  known: {rootFolders: ReadonlySet<string>; extensions: ReadonlySet<string>},
): boolean {
  if (reference.form !== 'path' || place === 'command' || PLACEHOLDER.test(reference.path)) return false;
  const {path} = reference;
  const bare = path.replace(/^(?:\.{1,2}\/)+|^\//, '');
  const [first = ''] = bare.split('/');
  const isBelowRoot = bare.includes('/') && known.rootFolders.has(first.normalize('NFC'));
  if (isBelowRoot && !isMarkdownName(bare))
    return hasExtension(bare) && known.extensions.has(extensionOf(bare));
  if (isBelowRoot) return true;
  if (/^\/|^[A-Za-z]:|^\.\.\//.test(path) || !isMarkdownName(bare)) return false;
  // A single name that any folder may have, or one has, is no missing file.
  if (bare.includes('/')) return true;
  return !GENERIC_NAME.test(withoutMarkdownEnding(bare)) && !paths.hasName(nameOf(bare));
}
