import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {findActiveSvgContent, pathCandidates, splitUrl} from 'docusaurus-plugin-execplan/plan-file';
import {codeOf, isSvg, type Listing, selectImages} from 'execplan-repository';

/** Types of the images that a site publishes (`execplan-repository`, `select.ts`). */
const TYPES: Readonly<Record<string, string>> = {
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.gif': 'gif',
  '.webp': 'webp',
  '.avif': 'avif',
  '.apng': 'apng',
  '.svg': 'svg+xml',
  '.ico': 'x-icon',
  '.bmp': 'bmp',
};

export interface InlinedImages {
  /** `data:` addresses, by the address as written. */
  images: Map<string, string>;
  /** What was left out, and why. */
  problems: string[];
}

/**
 * Reads the images of a plan that lie in its repository, by the rules by which a site publishes them: their kind is
 * known by their name, and nothing in them runs or loads.
 *
 * @param urls as written in the plan
 * @param from path of the plan
 */
export async function inlineImages(
  urls: readonly string[],
  from: string,
  {root, files}: Listing,
): Promise<InlinedImages> {
  const publishable = selectImages(files);
  const result: InlinedImages = {images: new Map(), problems: []};
  for (const url of urls) {
    const file = pathCandidates(splitUrl(url.trim()).path, from)
      .flatMap((path) => [path, path.normalize('NFC'), path.normalize('NFD')])
      .map((path) => publishable.get(path))
      .find((found) => found !== undefined);
    const type = file && TYPES[extname(file.path).toLowerCase()];
    if (!file || type === undefined) {
      result.problems.push(`image ${url}: unexpected address, expected an image of the repository; left out`);
      continue;
    }
    try {
      const bytes = await readFile(join(root, file.target));
      const active = isSvg(file.path) ? findActiveSvgContent(bytes) : null;
      if (active !== null)
        result.problems.push(`image ${url}: unexpected ${active}, expected a plain SVG; left out`);
      else result.images.set(url, `data:image/${type};base64,${bytes.toString('base64')}`);
    } catch (error) {
      result.problems.push(
        `image ${url}: unexpected ${codeOf(error)}, expected a file that can be read; left out`,
      );
    }
  }
  return result;
}
