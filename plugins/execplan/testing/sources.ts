import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const fixtures = new URL('../fixtures/', import.meta.url);
/** Plans of other people's repositories, where the machine has them beside the project. */
const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));

/** The inputs of the fixtures, by name. */
export function fixtureSources(): {name: string; source: string}[] {
  return readdirSync(fixtures).map((name) => ({
    name,
    source: readFileSync(new URL(`${name}/input.md`, fixtures), 'utf8'),
  }));
}

/**
 * Plans from the corpus: some spread over it, or all with `CORPUS=all`; none where there is no corpus,
 * which is said.
 */
export function corpusSources(): {name: string; source: string}[] {
  if (!existsSync(corpus)) {
    console.info('No corpus beside the project: its plans are skipped.');
    return [];
  }
  const files = (readdirSync(corpus, {recursive: true}) as string[])
    .filter((file) => file.endsWith('.md'))
    .sort();
  const step = process.env.CORPUS === 'all' ? 1 : 12;
  return files
    .filter((_, index) => index % step === 0)
    .map((name) => ({name, source: readFileSync(`${corpus}/${name}`, 'utf8')}));
}
