import {writeFile} from 'node:fs/promises';
import {basename, isAbsolute, relative, resolve, sep} from 'node:path';
import {analyseFile, planFile, readPlanFileStyles} from 'docusaurus-plugin-execplan/plan-file';
import {type ContentConfig, createDocumentKinds, createMatcher, foldersOf} from 'execplan';
import {codeOf, decodeText, type Listing, listFiles, readContentConfig} from 'execplan-repository';
import {contentRoot} from '../content-root.ts';
import {type Io, OperationalError} from '../io.ts';
import {readBytes} from '../read-bytes.ts';
import {presentOf} from '../show.ts';
import {inlineImages} from './inline-images.ts';
import {readRepository, resolveTargets} from './repository-links.ts';

export interface ExportCommandOptions {
  /** A path; without it the file goes to standard output. */
  output?: string;
}

/**
 * `execplan export`: a plan as one HTML file that needs nothing else. What is left out of it, such as an image that
 * isn't safe, is said on standard error.
 *
 * @param file a path, `-` for standard input
 * @returns what goes to standard output
 * @throws OperationalError where it could not run
 */
export async function exportPlan(file: string, {output}: ExportCommandOptions, io: Io): Promise<string> {
  const now = presentOf(io.env);
  const repository = readRepository(io.env);
  const {text, isLossy} = decodeText(Buffer.from(await readBytes(file, io)));
  const {listing, config} = await readRoot(io);
  const path = pathOf(file, listing.root, io);
  if (isLossy)
    io.stderr.write(`execplan: ${path}: unexpected bytes, expected UTF-8; U+FFFD stands in their place\n`);

  const isPlanPlace = createMatcher(config.plans)(path);
  const kind = createDocumentKinds(config)(path, isPlanPlace);
  const {analysis} = analyseFile({source: text, path, isPlanPlace, kind}, now, () => []);
  const {images, problems} = await inlineImages(analysis.rendered.images, path, listing);
  for (const problem of problems) io.stderr.write(`execplan: ${path}: ${problem}\n`);
  const paths = new Set(listing.files.map((each) => each.path));
  const html = planFile({
    ...analysis,
    styles: readPlanFileStyles(),
    // The same call makes the same file, unless a time is given that changes.
    day: io.env.NOW ? now.toISOString().slice(0, 10) : null,
    images,
    ...(await resolveTargets(analysis.rendered, path, {
      listing,
      config,
      files: paths,
      folders: foldersOf(paths),
      repository,
    })),
  });
  if (output === undefined) return html;
  try {
    await writeFile(resolve(io.cwd, output), html);
  } catch (error) {
    throw new OperationalError(
      `--output: ${output}: unexpected ${codeOf(error)}, expected a file that can be written`,
    );
  }
  return '';
}

async function readRoot(io: Io): Promise<{listing: Listing; config: ContentConfig}> {
  try {
    const listing = await listFiles(contentRoot(io));
    return {listing, config: await readContentConfig(listing.root)};
  } catch (error) {
    throw new OperationalError(error instanceof Error ? error.message : String(error));
  }
}

/** Path below the content root, `/` on all systems; elsewhere the name alone: whoever gets the file needn't know where. */
function pathOf(file: string, root: string, io: Io): string {
  if (file === '-') return '-';
  const given = resolve(io.cwd, file);
  // The content root may be reached by a link.
  for (const from of [root, resolve(contentRoot(io))]) {
    const inside = relative(from, given);
    if (!inside.startsWith('..') && !isAbsolute(inside)) return inside.split(sep).join('/');
  }
  return basename(file);
}
