/** Social cards: the pictures that other sites show beside a link to a page. One for each status, so that none is drawn by a build. */
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Drawn by `pnpm pictures`. */
export const PICTURES_FOLDER = fileURLToPath(new URL('./pictures', import.meta.url));

const PUBLISHED_IN = 'img/cards';

/** Every address that a card has or may get. */
export const CARD_ADDRESS = /^img\/cards\/[a-z-]+\.png$/;

/** Reads all cards. @returns the bytes of each, by its address */
export async function readCards(): Promise<Map<string, Uint8Array>> {
  const names = (await readdir(PICTURES_FOLDER)).filter((name) => name.endsWith('.png')).sort();
  const files = names.map(
    async (name) => [`${PUBLISHED_IN}/${name}`, await readFile(join(PICTURES_FOLDER, name))] as const,
  );
  return new Map(await Promise.all(files));
}
