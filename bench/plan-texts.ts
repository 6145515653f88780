import {readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';

/** Real plans beside the project; they are not part of it. */
export const CORPUS = '../shared/corpus';

export interface PlanText {
  /** Path below the folder, `/` on all systems. */
  path: string;
  source: string;
}

/** Reads every Markdown file of a folder, in the order of their paths. */
export function readPlanTexts(folder: string): PlanText[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({path: path.split(sep).join('/'), source: readFileSync(join(folder, path), 'utf8')}));
}
