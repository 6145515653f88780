/** What is searched: real plans, or generated ones. */
import {existsSync, mkdtempSync} from 'node:fs';
import {join} from 'node:path';
import type {SearchRecord} from 'execplan-search';
import {layOut} from '../../scripts/corpus/layout.ts';
import {generateCorpus, writeCorpus} from '../generator/corpus.ts';
import {type IndexCost, measureIndex} from './index-cost.ts';
import {makeQuestions, type Questions} from './questions.ts';
import {readRepository} from './repository.ts';
import type {IndexFiles} from './whole-index.ts';

export interface Subject {
  title: string;
  /** Folder of the repository. */
  root: string;
  plans: number;
  records: SearchRecord[];
  files: IndexFiles;
  cost: IndexCost;
  /** About its decisions. */
  questions: Questions;
}

/**
 * Reads a repository, makes its index and the questions about it.
 *
 * @param decisions about how many of its decisions is asked
 */
export async function prepareSubject(
  title: string,
  root: string,
  work: string,
  decisions: number,
): Promise<Subject> {
  const repository = await readRepository(root, mkdtempSync(join(work, 'read-')));
  const {records, files, cost} = measureIndex(repository);
  return {
    title,
    root,
    plans: repository.plans,
    records,
    files,
    cost,
    questions: makeQuestions(records, 'decision', decisions),
  };
}

/** Writes generated plans. @returns the folder of their repository */
export function writeGenerated(plans: number, work: string): string {
  const root = join(work, `generated-${plans}`);
  if (!existsSync(root)) writeCorpus(generateCorpus(plans), root);
  return root;
}

/** Lays real plans out as the repositories that they came from. @returns the folder that holds these */
export function writeCorpusOf(folder: string, work: string): string {
  const root = join(work, 'corpus');
  if (!existsSync(root)) layOut(folder, root);
  return root;
}
