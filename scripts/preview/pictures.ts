/** Photographs the page of each changed plan before and after; the edge to the browser. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright';
import {serveFolder} from '../../e2e/static-server.ts';
import {provideBrowser} from '../browser.ts';
import {type ChangedPlan, namePictures} from './picture-names.ts';
import {readPlanAddresses} from './plan-addresses.ts';

export interface PictureRequest {
  /** Folders of the two built sites. */
  before: string;
  after: string;
  /** What both were built for. */
  basePath: string;
  plans: readonly ChangedPlan[];
  /** Absolute path; made. */
  folder: string;
}

const WIDTH = 1280;
/** Longer pages are cut: a picture of more than 16,384 pixels can't be made everywhere. */
const MOST_HEIGHT = 12_000;

/**
 * Takes the pictures, in the light theme, and writes beside them which file shows what (`pictures.json`).
 *
 * @returns names of the pictures
 */
export async function takePictures(request: PictureRequest): Promise<string[]> {
  const {basePath, folder} = request;
  const pictures = namePictures(request.plans);
  mkdirSync(folder, {recursive: true});
  const {executablePath, args} = provideBrowser((line) => process.stderr.write(`${line}\n`));
  const browser = await chromium.launch({
    executablePath,
    // A page of a pull request is looked at, and asks for nothing but itself.
    args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const taken: string[] = [];
  try {
    for (const side of ['before', 'after'] as const) {
      const server = await serveFolder(request[side], basePath);
      const plans = readFileSync(join(request[side], 'api', 'v1', 'plans.json'), 'utf8');
      const addresses = readPlanAddresses(plans, server.origin, server.origin + basePath);
      const context = await browser.newContext({
        viewport: {width: WIDTH, height: 900},
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      for (const picture of pictures.filter((candidate) => candidate.side === side)) {
        const address = addresses.get(picture.path);
        if (address === undefined) continue;
        await page.goto(address);
        const box = await page.locator('main').boundingBox();
        const clip = box && {...box, height: Math.min(box.height, MOST_HEIGHT)};
        await page.screenshot({
          path: join(folder, picture.file),
          fullPage: true,
          animations: 'disabled',
          ...(clip && {clip}),
        });
        taken.push(picture.file);
      }
      await context.close();
      await server.close();
    }
  } finally {
    await browser.close();
  }
  const shown = pictures.filter(({file}) => taken.includes(file));
  writeFileSync(join(folder, 'pictures.json'), `${JSON.stringify(shown, null, 2)}\n`);
  return taken;
}
