/** The files for programs, made from documents that people wrote, against their schemas. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import {beforeAll, describe, expect, it} from 'vitest';
import {closedSchema} from '../../execplan/testing/closed-schema.ts';
import {toGraph} from '../graph/content-graph.ts';
import {listDecisions} from '../graph/decisions.ts';
import {linkTargets} from '../page-metadata.ts';
import {content, page} from '../testing/content.ts';
import {outputFiles} from './output-files.ts';
import {schemaOf} from './schemas.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const CORPUS = join(PROJECT, '../shared/corpus');
/** A few of many: the slowest part is reading them. */
const PLANS_OF_EACH = 4;

interface Sources {
  name: string;
  texts: [path: string, source: string][];
}

/** The documents of this repository, and plans of others where they are. */
function repositories(): Sources[] {
  const own = {name: 'this repository', texts: ['docs', 'ai'].flatMap((folder) => markdown(PROJECT, folder))};
  if (!existsSync(CORPUS)) {
    console.warn(`No plans in ${CORPUS}: the files for programs were not made from them.`);
    return [own];
  }
  const others = readdirSync(CORPUS, {withFileTypes: true}).filter((entry) => entry.isDirectory());
  return [
    own,
    ...others.map(({name}) => ({
      name,
      texts: markdown(CORPUS, name)
        .slice(0, PLANS_OF_EACH)
        .map(([path, source]): [string, string] => [
          path.slice(name.length + 1).replaceAll('__', '/'),
          source,
        ]),
    })),
  ];
}

function markdown(root: string, folder: string): [string, string][] {
  return readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.md'))
    .map((file) => [`${folder}/${file}`, readFileSync(join(root, folder, file), 'utf8')]);
}

describe.each(repositories())('$name', ({texts}) => {
  let files: Map<string, string>;

  beforeAll(() => {
    const pages = texts.map(([path, source]) => page(path, source));
    const others = ['packages/embed-sdk/package.json', 'apps/api/package.json', 'src/main.ts'];
    const collected = content(pages, others);
    const graph = toGraph(collected, linkTargets(collected, '/', null));
    files = outputFiles(graph, {decisions: listDecisions(graph), siteUrl: 'https://docs.example.test/'});
  });

  it.each(['plans', 'decisions', 'graph'] as const)('%s.json is what its schema says', (name) => {
    const schema = closedSchema(schemaOf(name, `https://docs.example.test/${name}`));
    const validate = new Ajv2020({allowUnionTypes: true}).compile(schema);
    validate(JSON.parse(files.get(`api/v1/${name}.json`) ?? 'null'));
    expect(validate.errors).toBeNull();
  });
});
