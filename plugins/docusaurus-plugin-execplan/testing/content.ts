/** Collected content for tests, from paths and texts. */
import {
  createDocumentKinds,
  DEFAULT_CONTENT_CONFIG,
  definesTerms,
  foldersOf,
  leadingId,
  parseDocument,
  readPlan,
  readRestart,
  readTerms,
} from 'execplan';
import {DEFAULT_LINT_OPTIONS} from 'execplan-lint';
import {assignListingPage} from '../address.ts';
import {createAddressBook} from '../address-book.ts';
import type {Content, Page} from '../content.ts';
import {renderDocument} from '../render/index.ts';

const NOW = new Date('2025-10-02');
const kindOf = createDocumentKinds(DEFAULT_CONTENT_CONFIG);

/** Makes a page from its Markdown. */
export function page(path: string, source: string): Page {
  const document = parseDocument(source);
  const reading = readPlan(document, {path, now: NOW});
  const kind = kindOf(path, false);
  const isReference = !reading.plan.plan && definesTerms(path, kind);
  const terms = isReference ? readTerms(document.root, path) : [];
  const restart = reading.plan.plan ? readRestart(document, reading) : null;
  const rendered = renderDocument(document, reading, kind);
  const id = leadingId(rendered.title);
  return {
    path,
    address: path.replace(/(?:\/README)?\.md$/, ''),
    isPlanPlace: false,
    kind,
    source,
    analysis: {plan: reading.plan, restart, rendered, ids: id === null ? [] : [id], terms, failure: null},
    findings: [],
  };
}

/** @param others paths of files without a page; a `package.json` makes its folder a package */
export function content(pages: Page[], others: readonly string[] = []): Content {
  const paths = pages.map(({path}) => path);
  const files = [...paths, ...others];
  const book = createAddressBook();
  const packages = others.flatMap((path) => {
    const folder = /^(.+)\/package\.json$/.exec(path)?.[1];
    return folder ? [{path: folder, name: `@x/${folder.split('/').at(-1)}`, description: null}] : [];
  });
  return {
    pages,
    folders: new Map([...foldersOf(paths)].sort().map((folder) => [folder, folder])),
    folderPages: new Map(pages.flatMap(({path}) => (path === 'docs/README.md' ? [['docs', path]] : []))),
    images: new Map(),
    files: new Set(files),
    allFolders: foldersOf(files),
    packages,
    packagePages: new Map(packages.map(({path}) => [path, `workspace/${path}`])),
    coveragePages: new Map(),
    restartPages: new Map(
      pages.flatMap(({path, address, analysis}) => (analysis.restart ? [[path, `restart/${address}`]] : [])),
    ),
    lintOptions: DEFAULT_LINT_OPTIONS,
    lintRepository: {files, config: DEFAULT_CONTENT_CONFIG, texts: new Map()},
    claimListingPage: (address, number) => assignListingPage(address, number, book),
    warnings: [],
  };
}
