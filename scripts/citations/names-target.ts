/** Whether what a link's words say is what it leads to: the strict rule by which a link is false. */
import {posix} from 'node:path';
import type {BuiltRepository, Target} from './built-repository.ts';
import type {Page, PageLink} from './page.ts';
import {barePath, fixedFolder, pathPattern, possiblePaths, tailPath} from './written-path.ts';

/**
 * @param from path of the document with the link
 * @returns what is wrong with a link that this site made; `null` where its words name its target
 */
export function findFalsehood(
  link: PageLink,
  target: Target,
  from: string,
  repository: BuiltRepository,
): string | null {
  switch (target.to) {
    case 'document':
      if (!namesDocument(link, target.path, target.page, from, repository)) return `leads to ${target.path}`;
      return target.fragment === null || namesSection(link, target.page, target.fragment)
        ? null
        : `leads to the section "${target.page.ids.get(target.fragment)?.slice(0, 60)}" of ${target.path}`;
    case 'package': {
      const name = repository.packageNames.get(target.path);
      const isNamed = name !== undefined && (link.words === name || link.words.startsWith(`${name}/`));
      return isNamed || namesFolder(link.words, target.path, from, repository)
        ? null
        : `leads to the package ${target.path}`;
    }
    case 'folder':
      return repository.folders.has(target.path) && namesFolder(link.words, target.path, from, repository)
        ? null
        : `leads to the folder ${target.path}`;
    case 'file':
      return repository.files.has(target.path) && namesFile(link.words, target.path, from, repository)
        ? null
        : `leads to the file ${target.path}`;
    case 'nothing':
      return null; // Counted among the broken.
    default:
      return `leads to ${target.to === 'asset' ? target.path : target.to}`;
  }
}

/** `docs/a.md`, its tail where no other file has it, a longer path that ends with it, or a pattern of only this file. */
function namesFile(words: string, path: string, from: string, {files}: BuiltRepository): boolean {
  const possible = possiblePaths(words, from);
  const known = possible.filter((each) => files.has(each));
  if (known.length > 0) return known.includes(path);
  const tail = tailPath(words);
  if (tail === '') return false;
  const pattern = pathPattern(words);
  if (pattern) return [...files].filter((each) => pattern.test(each)).join() === path;
  if (tail.endsWith(`/${path}`)) return path.includes('/') || /^[/~]|^[A-Z]:/.test(barePath(words));
  return [...files].filter((each) => each.endsWith(`/${tail}`)).join() === path;
}

function namesDocument(
  link: PageLink,
  path: string,
  page: Page,
  from: string,
  repository: BuiltRepository,
): boolean {
  const {words} = link;
  if (namesFile(words, path, from, repository)) return true;
  // A plan is also named by the name of its file, and a folder's page by the folder.
  if (namesFile(`${barePath(words)}.md`, path, from, repository)) return true;
  if (/\/(?:readme|index)\.md$/i.test(path) && namesFolder(words, posix.dirname(path), from, repository))
    return true;
  if (isNewer(barePath(words), path, repository)) return true;
  const id = /^([A-Z][A-Z0-9]*)[- ]?(\d+)$/i.exec(words);
  if (id) return hasId(id[1] ?? '', id[2] ?? '', path, page);
  const kind = documentWord(link);
  return kind !== null && `${path} ${page.title}`.toLowerCase().includes(kind);
}

/** `spec §4.2`; further sections of a list stand alone in their link, behind the document's own word. */
function documentWord({words, context}: PageLink): string | null {
  const inWords = /\b(spec|architecture|constraints)/i.exec(words);
  if (inWords) return inWords[1]?.toLowerCase() ?? null;
  if (!/^(?:§|sections?\s)?\s*[\dA-Z][\d.]*$/i.test(words)) return null;
  return /\b(spec|architecture|constraints)/i.exec(context)?.[1]?.toLowerCase() ?? null;
}

/** The same name with another version, where the cited version isn't there. */
function isNewer(cited: string, path: string, {files}: BuiltRepository): boolean {
  const unversioned = (each: string) => posix.basename(each).replace(/[-_.]?v?\d+(?:\.\d+)*(?=\.md$|$)/i, '');
  return (
    !files.has(cited) &&
    unversioned(cited) === unversioned(path) &&
    posix.basename(cited) !== posix.basename(path)
  );
}

function hasId(letters: string, digits: string, path: string, page: Page): boolean {
  const id = new RegExp(`\\b${letters}[-_ ]?0*${Number(digits)}(?!\\d)`, 'i');
  if ([posix.basename(path), page.title, ...page.headings].some((text) => id.test(text))) return true;
  if ([...page.ids.values()].some((text) => id.test(text.slice(0, letters.length + digits.length + 4))))
    return true;
  // `docs/adr/0001-queues.md` is ADR-0001.
  return (
    new RegExp(`(?:^|/)${letters}s?/`, 'i').test(path) &&
    new RegExp(`^0*${Number(digits)}(?!\\d)`).test(posix.basename(path))
  );
}

/** The folder itself, what lies in it, or what a pattern finds in it. */
function namesFolder(words: string, path: string, from: string, {folders}: BuiltRepository): boolean {
  const folder = fixedFolder(words);
  const isPattern = pathPattern(words) !== null;
  const possible = isPattern ? possiblePaths(folder, from) : possiblePaths(words, from);
  if (possible.some((each) => each === path || each.startsWith(`${path}/`))) return true;
  // The tail of an absolute path, or a tail that only this folder has.
  if (`/${folder}`.endsWith(`/${path}`) || `/${folder}/`.includes(`/${path}/`)) return path.includes('/');
  return folder !== '' && [...folders].filter((each) => each.endsWith(`/${folder}`)).join() === path;
}

/** A section's number or title must be said by the words, or directly beside them. */
function namesSection({words, context}: PageLink, page: Page, fragment: string): boolean {
  const said = `${words} ${context}`;
  // `#4-contracts` is enough for `4-contracts--data`.
  const written = /#(\S+)$/.exec(words)?.[1];
  if (written !== undefined) return fragment === written || fragment.startsWith(`${written}-`);
  const heading = page.ids.get(fragment) ?? '';
  const label = /^\W*(?:(?:section|appendix)\s+)?([A-Z]+-\d+|\d+(?:\.\d+)*|[A-Z](?=[.)\s:]))/i.exec(
    heading,
  )?.[1];
  if (label !== undefined && hasLabel(said, label)) return true;
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(heading) !== '' && plain(said).includes(plain(heading).split(' ').slice(0, 3).join(' '));
}

/** `4.2` stands in `§4.2` and in `#42-contracts`; `C-03` also inside `C-02 to C-05`. */
function hasLabel(said: string, label: string): boolean {
  const whole = new RegExp(`(?<![\\w.])${label.replace(/[.-]/g, '\\$&')}(?![\\w]|\\.\\d)`, 'i');
  return whole.test(said) || said.includes(`#${label.replaceAll('.', '')}`);
}
