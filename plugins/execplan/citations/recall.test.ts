import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {visit} from 'unist-util-visit';
import {expect, test} from 'vitest';
import {parseDocument} from '../document.ts';
import {findMentions} from './mentions.ts';
import type {RepositoryDocument} from './repository-index.ts';
import {createResolver} from './resolve.ts';

/** This project, and the plans of other people's repositories where the machine has them beside it. */
const project = fileURLToPath(new URL('../../../', import.meta.url));
const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));

/** What anybody would take for a path and for no address, told without the code under test. */
const LOOKS_LIKE_PATH =
  /^(?!\.+\/|.*\/\.+\/|[\w.]+\.(?:com|io)\/)(?:[\w@.()[\]+-]+\/)+[\w@.()[\]+-]+\.[a-z]{2,5}$/;

interface Code {
  /** Path of the file that the code stands in. */
  from: string;
  value: string;
}

function readCodes(root: string, paths: readonly string[]): Code[] {
  return paths.flatMap((from) => {
    const codes: Code[] = [];
    visit(parseDocument(readFileSync(`${root}/${from}`, 'utf8')).root, 'inlineCode', ({value}) => {
      codes.push({from, value: value.trim()});
    });
    return codes;
  });
}

/** Codes that are the path of a file and don't lead to that very file. */
function findMisses(codes: readonly Code[], files: ReadonlySet<string>): {checked: number; misses: Code[]} {
  const documents = [...files]
    .filter((path) => path.endsWith('.md'))
    .map((path): RepositoryDocument => ({path, kind: 'other', title: path, sections: [], ids: []}));
  const folders = new Set(
    [...files].flatMap((path) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, index, all) => all.slice(0, index + 1).join('/')),
    ),
  );
  const resolver = createResolver({documents, files, folders, packages: []});
  const paths = codes.filter(({value}) => files.has(value));
  const misses = paths.filter(({from, value}) => {
    const [mention] = findMentions(value, 'code');
    if (mention?.start !== 0 || mention.end !== value.length) return true;
    const to = resolver.resolve(mention.reference, {path: from, cited: [], place: 'code'});
    return (to.to !== 'document' && to.to !== 'file') || to.path !== value;
  });
  return {checked: paths.length, misses};
}

function listFiles(root: string): string[] {
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length).replace(/^\/+/, ''));
}

test('every inline code that is the path of a file of this project leads to it', () => {
  const inside = ['docs', 'plugins/execplan', 'ai'].flatMap((folder) =>
    listFiles(`${project}${folder}/`)
      .filter((path) => !/(?:^|\/)node_modules\//.test(path))
      .map((path) => `${folder}/${path}`),
  );
  const atRoot = readdirSync(project, {withFileTypes: true}).filter((entry) => entry.isFile());
  const files = new Set([...inside, ...atRoot.map(({name}) => name)]);
  const documents = [...files].filter((path) => path.endsWith('.md') && !path.includes('fixtures/'));
  const {checked, misses} = findMisses(readCodes(project, documents), files);
  expect(misses).toEqual([]);
  expect(checked).toBeGreaterThan(20);
});

if (!existsSync(corpus)) console.info('No corpus beside the project: its plans are skipped.');

test.skipIf(!existsSync(corpus))(
  'every inline code of the corpus that looks like a path leads to such a file',
  () => {
    for (const repository of readdirSync(corpus, {withFileTypes: true})) {
      if (!repository.isDirectory()) continue;
      const root = `${corpus}${repository.name}/`;
      const plans = listFiles(root).filter((path) => path.endsWith('.md'));
      const codes = readCodes(root, plans);
      const cited = codes.map(({value}) => value).filter((value) => LOOKS_LIKE_PATH.test(value));
      const {checked, misses} = findMisses(codes, new Set([...plans, ...cited]));
      expect(misses, repository.name).toEqual([]);
      expect(checked).toBeGreaterThanOrEqual(cited.length);
    }
  },
);
