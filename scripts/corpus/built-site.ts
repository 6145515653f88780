/** Finds the pages of files in a built site. */
import {createHash} from 'node:crypto';
import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {listMarkdown} from './layout.ts';
import {pageAddress} from './page-address.ts';

export interface FoundPage {
  /** Address under the base path. */
  address: string;
  html: string;
}

export interface BuiltSite {
  /** The page whose source, served beside it, is the given file; `null` where there is none. */
  pageOf(path: string, source: Buffer): FoundPage | null;
}

function digest(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function isFile(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false;
}

/** Opens the output folder of a build. */
export function openBuiltSite(folder: string): BuiltSite {
  const html = (address: string): string | null => {
    const file = [`${address}/index.html`, `${address}.html`].map((name) => join(folder, name)).find(isFile);
    return file === undefined ? null : readFileSync(file, 'utf8');
  };
  let sources: Map<string, string[]> | null = null;
  /** Addresses by source, for files whose names can't be addresses. */
  const addressesOf = (source: Buffer): string[] => {
    if (sources === null) {
      sources = new Map();
      for (const path of listMarkdown(folder)) {
        const key = digest(readFileSync(join(folder, path)));
        sources.set(key, [...(sources.get(key) ?? []), path.slice(0, -'.md'.length)]);
      }
    }
    return sources.get(digest(source)) ?? [];
  };
  return {
    pageOf(path, source) {
      const promised = pageAddress(path);
      const raw = join(folder, `${promised}.md`);
      const isOwn = isFile(raw) && readFileSync(raw).equals(source);
      for (const address of isOwn ? [promised] : addressesOf(source)) {
        const content = html(address);
        if (content !== null) return {address, html: content};
      }
      return null;
    },
  };
}
