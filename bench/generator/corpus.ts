import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {type GeneratedPlan, generatePlan} from './plan.ts';
import {type GeneratedFile, generateReferences} from './references.ts';

export interface Corpus {
  plans: GeneratedPlan[];
  references: GeneratedFile[];
}

/** Generates plans and the documents that they cite, the same ones at every call. */
export function generateCorpus(plans: number): Corpus {
  return {
    plans: Array.from({length: plans}, (_, index) => generatePlan(index)),
    references: generateReferences(),
  };
}

/** Writes a corpus as a repository keeps it. */
export function writeCorpus({plans, references}: Corpus, folder: string): void {
  for (const {path, text} of [...plans, ...references]) {
    const file = join(folder, path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, text);
  }
}
