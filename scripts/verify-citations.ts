/**
 * `pnpm verify:citations [--no-corpus] [FOLDER…]`: builds a site for each folder and checks from its HTML alone that
 * every inline code that names a document is a link to it, that no link says something else than where it leads,
 * and that every link of the site and every entry of "Cited by" leads to something that is there.
 *
 * Without folders: the project itself and, where they are beside it, the Events Hub and the plans of the corpus,
 * these once without and once with the files that they cite. `--no-corpus` leaves out the corpus, which takes most
 * of the time.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {openBuiltRepository, REPOSITORY} from './citations/built-repository.ts';
import {writeCitedFiles} from './citations/cited-files.ts';
import {examineSite, type Findings} from './citations/examine-site.ts';
import {layOut} from './corpus/layout.ts';
import {readEnvironment} from './environment.ts';
import {checkInWorkspace} from './workspace.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = join(PROJECT, '..', 'shared');

/** Details are for whoever mends the next one, not for reading all. */
const DETAILS = 30;

interface Subject {
  name: string;
  contentRoot: string;
}

const number = new Intl.NumberFormat('en');
const {baseUrl} = readEnvironment(process.env, PROJECT);

/** @throws with the end of the log where the build fails */
function build(contentRoot: string, output: string): void {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/site.ts', 'build', '--out-dir', output],
    {
      cwd: PROJECT,
      env: {
        ...process.env,
        CONTENT_ROOT: contentRoot,
        REPO_URL: REPOSITORY.url,
        REPO_REF: REPOSITORY.ref,
        NO_COLOR: '1',
        // Dozens of sites that are built once would fill the disk with caches.
        DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
      },
      encoding: 'utf8',
      maxBuffer: 1 << 29,
    },
  );
  const log = `${stdout}${stderr}`;
  writeFileSync(`${output}.log`, log);
  if (status !== 0) throw new Error(`The build failed with exit code ${status}:\n${log.slice(-4_000)}`);
}

function readData(output: string): Map<string, unknown> {
  const files = readdirSync(join(output, 'api'), {recursive: true, encoding: 'utf8'});
  return new Map(
    files
      .filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'))
      .map((file) => [`api/${file}`, JSON.parse(readFileSync(join(output, 'api', file), 'utf8'))]),
  );
}

/** Verifies one folder and prints its figures; whether all is well. */
function verify({name, contentRoot}: Subject, workspace: string): boolean {
  const output = join(workspace, `${name.replace(/\W+/g, '-')}-build`);
  const start = performance.now();
  build(contentRoot, output);
  const built = performance.now();
  const found = examineSite(openBuiltRepository(contentRoot, output, baseUrl), readData(output));
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
  console.log(`${name}, built in ${seconds(start, built)}, read in ${seconds(built, performance.now())}`);
  print(found);
  const wrong = [...found.missed, ...found.falsehoods, ...found.broken, ...found.oneWay];
  return wrong.length === 0;
}

function print(found: Findings): void {
  const {pages, paths, missed, citations, falsehoods, links, broken, authorsBroken, places, oneWay} = found;
  const rows: [count: number, of: string, wrong: string[], what: string][] = [
    [paths, 'inline-code paths of documents', missed, "don't lead there"],
    [citations, 'links made from words', falsehoods, 'are false'],
    [places, 'places in "Cited by"', oneWay, 'citations lead one way only'],
    [links, `links on ${number.format(pages)} pages`, broken, 'are broken'],
  ];
  for (const [count, of, wrong, what] of rows) {
    console.log(`  ${number.format(count).padStart(7)} ${of}: ${wrong.length} ${what}`);
    printSome(wrong);
  }
  if (authorsBroken.length > 0) {
    console.log(`  ${''.padStart(7)} and ${authorsBroken.length} written by authors lead to no element`);
    printSome(authorsBroken);
  }
}

function printSome(details: readonly string[]): void {
  for (const detail of details.slice(0, DETAILS)) console.log(`          ${detail}`);
  if (details.length > DETAILS) console.log(`          … and ${details.length - DETAILS} more`);
}

/** What is verified where no folder is named. */
function defaultSubjects(workspace: string, withCorpus: boolean): Subject[] {
  const subjects = [{name: 'This project', contentRoot: PROJECT}];
  const checkout = join(SHARED, 'events-hub', 'checkout.sh');
  if (existsSync(checkout)) {
    const contentRoot = join(workspace, 'events-hub');
    execFileSync('bash', [checkout, contentRoot], {stdio: ['ignore', 'ignore', 'inherit']});
    subjects.push({name: 'Events Hub', contentRoot});
  } else console.log('Skipped: the Events Hub is not at ../shared/events-hub.');
  if (!withCorpus) return subjects;
  const corpus = join(SHARED, 'corpus');
  if (!existsSync(corpus)) {
    console.log('Skipped: the corpus of plans is not at ../shared/corpus.');
    return subjects;
  }
  const bare = join(workspace, 'corpus');
  mkdirSync(bare);
  layOut(corpus, bare);
  for (const repository of readdirSync(bare)) {
    const contentRoot = join(bare, repository);
    const whole = join(workspace, 'whole', repository);
    cpSync(contentRoot, whole, {recursive: true});
    const written = writeCitedFiles(whole);
    subjects.push({name: `${repository} alone`, contentRoot});
    subjects.push({name: `${repository} with ${number.format(written)} cited files`, contentRoot: whole});
  }
  return subjects;
}

const args = process.argv.slice(2).filter((arg) => arg !== '--');
const folders = args.filter((arg) => arg !== '--no-corpus');
// Always the same folder, so that what Docusaurus generates for each site doesn't pile up.
const checkout = createHash('sha256').update(PROJECT).digest('hex').slice(0, 10);
const workspace = join(tmpdir(), `execplan-citations-${checkout}`);
rmSync(workspace, {recursive: true, force: true});
mkdirSync(workspace);
checkInWorkspace(workspace, () => {
  const subjects =
    folders.length > 0
      ? folders.map((folder) => ({name: basename(resolve(folder)), contentRoot: resolve(folder)}))
      : defaultSubjects(workspace, !args.includes('--no-corpus'));
  const results = subjects.map((subject) => {
    try {
      return verify(subject, workspace);
    } catch (error) {
      // The others are worth knowing all the same.
      console.error(`${subject.name}: ${error instanceof Error ? error.message : error}`);
      return false;
    }
  });
  return results.every(Boolean);
});
