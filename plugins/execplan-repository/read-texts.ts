import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {decodeText} from './decode.ts';
import {inBatches} from './in-batches.ts';
import type {ListedFile} from './listing.ts';

/** @returns the text of each file by its path; empty for one that can't be read. */
export async function readTexts(root: string, files: readonly ListedFile[]): Promise<Map<string, string>> {
  const texts = await inBatches(files, async ({path, target}) => {
    const bytes = await readFile(join(root, target)).catch(() => null);
    return [path, bytes ? decodeText(bytes).text : ''] as const;
  });
  return new Map(texts);
}
