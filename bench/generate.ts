/** Writes a repository with generated plans: `tsx bench/generate.ts N FOLDER`. */
import {existsSync, readdirSync} from 'node:fs';
import {generateCorpus, writeCorpus} from './generator/corpus.ts';

const [count = '', folder = ''] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(count) || folder === '') {
  console.error('Unexpected arguments, expected: tsx bench/generate.ts N FOLDER');
  process.exit(2);
}
if (existsSync(folder) && readdirSync(folder).length > 0) {
  console.error(`Unexpected content in ${folder}, expected a new or an empty folder`);
  process.exit(2);
}
const corpus = generateCorpus(Number(count));
writeCorpus(corpus, folder);
const bytes = corpus.plans.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0);
console.log(
  `${corpus.plans.length} plans (${(bytes / 1e6).toFixed(1)} MB) and ${corpus.references.length} documents in ${folder}`,
);
