import {readdirSync, statSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {LLMS_FULL_PART} from '../plugins/docusaurus-plugin-execplan/outputs/llms/addresses.ts';

/** Bytes of a built site by what they are for. */
export interface OutputSize {
  files: number;
  total: number;
  /** Markdown sources beside their pages, and those that are put together for language models. */
  sources: number;
  searchIndex: number;
  /** Everything else: what is compared with a site that has neither. */
  rest: number;
}

/** @param path in the built site, with `/` */
export function outputKind(path: string): 'sources' | 'searchIndex' | 'rest' {
  if (path.endsWith('.md') || LLMS_FULL_PART.test(path)) return 'sources';
  const inSearch = path.split('/').some((part) => /^search(?:-index)?$/.test(part));
  return inSearch && !path.endsWith('.html') ? 'searchIndex' : 'rest';
}

/** Adds up the sizes of all files of a built site, as a transfer counts them and not as a disk does. */
export function measureOutput(folder: string): OutputSize {
  const size: OutputSize = {files: 0, total: 0, sources: 0, searchIndex: 0, rest: 0};
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = statSync(file).size;
    size.files += 1;
    size.total += bytes;
    size[outputKind(relative(folder, file).split(sep).join('/'))] += bytes;
  }
  return size;
}
