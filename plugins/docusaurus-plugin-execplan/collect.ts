/** From a content root to its content and the staging folder; each file is read once. */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {type ContentConfig, createDocumentKinds, createMatcher, foldersOf} from 'execplan';
import {
  collectPackages,
  decodeText,
  inBatches,
  isSvg,
  type ListedFile,
  type Listing,
  listFiles,
  readContentConfig,
  selectMarkdown,
} from 'execplan-repository';
import {
  assignFolderAddresses,
  assignImageAddresses,
  assignListingPage,
  assignPageAddresses,
  assignPagesBelow,
  findFolderPages,
} from './address.ts';
import {type AddressBook, createAddressBook} from './address-book.ts';
import type {Analyser} from './analyse.ts';
import type {Content, Page} from './content.ts';
import {COVERAGE_ADDRESS, mayBeCovered} from './coverage/coverage-pages.ts';
import {findUsedImages} from './images.ts';
import {type LintContext, readLintContext} from './lint/lint-context.ts';
import {holdRestartAddresses} from './restart/restart-addresses.ts';
import type {Staging} from './staging.ts';
import {findActiveSvgContent} from './svg.ts';
import {WORKSPACE_ADDRESS} from './workspace/workspace-pages.ts';

export interface CollectOptions {
  /** Absolute path of the folder whose Markdown is shown; nothing is written there. */
  root: string;
  /** Absolute paths of folders that this site itself writes; they are never read as content. */
  skip: readonly string[];
  isReserved: (address: string) => boolean;
}

export interface Collected extends Content {
  /** Files of the staging folder that belong to this content. */
  staged: ReadonlySet<string>;
}

/** Collects a content root's pages and images and brings the staging folder up to date, stale files aside. */
export async function collect(
  options: CollectOptions,
  staging: Staging,
  analyser: Analyser,
): Promise<Collected> {
  const listing = await listFiles(options.root, options.skip);
  const config = await readContentConfig(listing.root);
  const warnings = [...listing.warnings];
  const book = createAddressBook(options.isReserved);
  const staged = new Set<string>();

  const packages = await collectPackages(listing, config, (file) => readListed(listing.root, file, warnings));
  const packagePages = assignPagesBelow(
    WORKSPACE_ADDRESS,
    packages.map(({path}) => path),
    book,
  );
  const selected = selectMarkdown(listing.files, config);
  const places = selected.map(({path}) => path);
  const coveragePages = assignPagesBelow(COVERAGE_ADDRESS, findCovered(places, config), book);

  const claimRestart = holdRestartAddresses(places.filter(createMatcher(config.plans)), book);

  const lint = await readLintContext(listing, config);
  const pages = await collectPages(listing, config, book, {staging, analyser, lint, staged, warnings});
  const paths = pages.map((page) => page.path);
  analyser.keepOnly(new Set(paths));
  const byPath = new Map(pages.map((page) => [page.path, page]));

  const plans = pages.filter(({analysis}) => analysis.restart !== null);
  const restartPages = new Map(plans.map(({path, address}) => [path, claimRestart(address)]));

  const folderPages = findFolderPages(paths);
  const owned = new Map([...folderPages].map(([folder, path]) => [folder, byPath.get(path)?.address ?? '']));
  const folders = assignFolderAddresses([...foldersOf(paths).add('')], owned.set('', ''), book);
  const images = await collectImages(listing, pages, book, {staging, staged, warnings});

  const files = new Set(listing.files.map((file) => file.path));
  return {
    pages,
    folders,
    folderPages,
    images,
    files,
    allFolders: foldersOf(files),
    packages,
    packagePages,
    coveragePages,
    restartPages,
    lintOptions: lint.options,
    lintRepository: lint.repository,
    claimListingPage: (address, page) => assignListingPage(address, page, book),
    warnings,
    staged,
  };
}

function findCovered(paths: readonly string[], config: ContentConfig): string[] {
  const isPlanPlace = createMatcher(config.plans);
  const kindOf = createDocumentKinds(config);
  return paths.filter((path) => mayBeCovered(kindOf(path, isPlanPlace(path))));
}

interface PageSinks {
  staging: Staging;
  analyser: Analyser;
  lint: LintContext;
  staged: Set<string>;
  warnings: string[];
}

async function collectPages(
  listing: Listing,
  config: ContentConfig,
  book: AddressBook,
  {staging, analyser, lint, staged, warnings}: PageSinks,
): Promise<Page[]> {
  const selected = selectMarkdown(listing.files, config);
  const isPlanPlace = createMatcher(config.plans);
  const kindOf = createDocumentKinds(config);
  const addresses = assignPageAddresses(
    selected.map((file) => file.path),
    book,
  );
  const read = await inBatches(selected, async (file): Promise<Omit<Page, 'analysis' | 'findings'>[]> => {
    const bytes = await readListed(listing.root, file, warnings);
    if (bytes === null) return [];
    const {path} = file;
    const kind = kindOf(path, isPlanPlace(path));
    const address = addresses.get(path) ?? '';
    const {text, isLossy} = decodeText(bytes);
    if (isLossy) warnings.push(`${path}: Unexpected bytes, expected UTF-8; shown with U+FFFD in their place`);
    staged.add(`${address}.md`);
    await staging.put(`${address}.md`, bytes);
    return [{path, address, isPlanPlace: isPlanPlace(path), kind, source: text}];
  });
  const files = read.flat();
  await analyser.prepare(files, lint);
  return files.map((file) => {
    const analysis = analyser.analyse(file);
    if (analysis.failure)
      warnings.push(`${file.path}: can't be read, shown as plain text (${analysis.failure})`);
    return {...file, analysis, findings: analyser.findings(file)};
  });
}

async function collectImages(
  listing: Listing,
  pages: readonly Page[],
  book: AddressBook,
  {staging, staged, warnings}: Omit<PageSinks, 'analyser' | 'lint'>,
): Promise<Map<string, string>> {
  const used = findUsedImages(pages, listing.files);
  const read = await inBatches(used, async (file) => {
    const bytes = await readListed(listing.root, file, warnings);
    const active = bytes !== null && isSvg(file.path) ? findActiveSvgContent(bytes) : null;
    if (active)
      warnings.push(`${file.path}: Unexpected ${active} in an image, expected a plain SVG; not published`);
    return bytes === null || active ? [] : [{path: file.path, bytes}];
  });
  const images = read.flat();
  const addresses = assignImageAddresses(
    images.map((image) => image.path),
    book,
  );
  await inBatches(images, async ({path, bytes}) => {
    const address = addresses.get(path) ?? path;
    staged.add(address);
    await staging.put(address, bytes);
  });
  return addresses;
}

async function readListed(root: string, file: ListedFile, warnings: string[]): Promise<Buffer | null> {
  try {
    return await readFile(join(root, file.target));
  } catch (error) {
    warnings.push(`${file.path}: can't be read (${error instanceof Error ? error.message : error})`);
    return null;
  }
}
