/**
 * `pnpm verify:glossary FOLDER… [--terms FILE]… [--print] [--sample N]`: finds the terms of each folder's references
 * on the pages of its plans and says how many there are, for somebody to read whether the terms are meant.
 *
 * - `--terms FILE`: terms of this Markdown file, too, whatever it is for; of a plan, those of its own section of terms.
 * - `--print`: each place with the words around it.
 * - `--sample N`: of these, N spread evenly.
 */
import {readFileSync} from 'node:fs';
import {join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {
  createDocumentKinds,
  createMatcher,
  definesTerms,
  gatherTerms,
  parseDocument,
  readPlan,
  readTerms,
  type TermSource,
} from 'execplan';
import {decodeText, listFiles, readContentConfig, selectMarkdown} from 'execplan-repository';
import {proseRuns} from '../plugins/docusaurus-plugin-execplan/glossary/prose.ts';
import {
  createTermPlaces,
  type TermPlace,
} from '../plugins/docusaurus-plugin-execplan/glossary/term-places.ts';
import {type RenderedDocument, renderDocument} from '../plugins/docusaurus-plugin-execplan/render/index.ts';
import {spread} from './spread.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** Characters on each side of a term. */
const AROUND = 60;

interface PlanPage {
  path: string;
  rendered: RenderedDocument;
}

/** Reads a folder as the site does. */
async function readFolder(folder: string): Promise<{plans: PlanPage[]; sources: TermSource[]}> {
  const listing = await listFiles(resolve(folder), [join(PROJECT, '.staging'), join(PROJECT, 'build')]);
  const config = await readContentConfig(listing.root);
  const isPlanPlace = createMatcher(config.plans);
  const kindOf = createDocumentKinds(config);
  const plans: PlanPage[] = [];
  const sources: TermSource[] = [];
  for (const {path, target} of selectMarkdown(listing.files, config)) {
    const document = parseDocument(decodeText(readFileSync(join(listing.root, target))).text);
    const reading = readPlan(document, {path, now: new Date(), isPlanPlace, findsCitations: false});
    const kind = kindOf(path, isPlanPlace(path));
    if (reading.plan.plan) plans.push({path, rendered: renderDocument(document, reading, kind)});
    else if (definesTerms(path, kind)) sources.push({path, kind, terms: readTerms(document.root, path)});
  }
  return {plans, sources};
}

function readFile(file: string): TermSource {
  const document = parseDocument(readFileSync(file, 'utf8'));
  return {path: relative('.', file), kind: 'other', terms: readTerms(document.root, file)};
}

/** A term's first use with the words around it, of which its own stand between marks. */
function inContext({parts}: RenderedDocument, {part, at, words}: TermPlace): string {
  const found = parts[part];
  const html = found?.type === 'html' ? found.html.filter((piece) => typeof piece === 'string').join('') : '';
  const text = proseRuns(html)
    .map((run) => run.text)
    .join('');
  const [before, behind] = [text.slice(Math.max(0, at - AROUND), at), text.slice(at + words.length)];
  return `${before}>>${words}<<${behind.slice(0, AROUND)}`.replace(/\s+/g, ' ');
}

async function main(): Promise<number> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      terms: {type: 'string', multiple: true, default: []},
      print: {type: 'boolean', default: false},
      sample: {type: 'string'},
    },
  });
  const sample = values.sample === undefined ? Number.POSITIVE_INFINITY : Number(values.sample);
  if (positionals.length === 0 || !(sample >= 1)) {
    process.stderr.write('usage: verify:glossary FOLDER… [--terms FILE]… [--print] [--sample N]\n');
    return 2;
  }
  for (const folder of positionals) {
    const {plans, sources} = await readFolder(folder);
    const terms = gatherTerms([...sources, ...values.terms.map(readFile)]);
    const names = new Map(terms.map(({anchor, name}) => [anchor, name]));
    const placesOf = createTermPlaces(terms);
    const start = performance.now();
    const hits = plans.flatMap(({path, rendered}) =>
      placesOf(rendered).map((place) => ({path, rendered, place})),
    );
    const milliseconds = Math.round(performance.now() - start);
    console.log(
      `${folder}: ${terms.length} terms of ${sources.filter((source) => source.terms.length > 0).length + values.terms.length} documents, ` +
        `${hits.length} first uses in ${plans.length} plans, found in ${milliseconds} ms`,
    );
    if (!values.print) continue;
    for (const {path, rendered, place} of spread(hits, sample)) {
      console.log(`  ${names.get(place.anchor)} | ${path}\n      ${inContext(rendered, place)}`);
    }
  }
  return 0;
}

process.exitCode = await main();
