/** What a repository tells of itself for a new plan: plain data, of a size that doesn't grow with its plans; pure. */
import {parseDocument} from 'execplan';
import type {LintOptions} from '../options.ts';
import type {LintedRepository, RepositoryInput} from '../repository.ts';
import {type ConstraintSummary, summariseConstraints} from './constraint-summary.ts';
import {readFigures} from './figures.ts';
import {plansFolder} from './plan-path.ts';
import {chooseReferences} from './references.ts';
import {createCommandCheck, isRunByPnpm, toWorkspaceHints, type WorkspaceHints} from './workspace-hints.ts';

export interface PlanFacts {
  /** Folder of new plans; empty for the root. */
  folder: string;
  /** Path of the document that states how plans are written; `null` where there is none. */
  convention: string | null;
  /** Paths of the other documents that a plan relies on. */
  references: string[];
  /** Of each document of constraints among them. */
  constraints: ConstraintSummary[];
  workspace: WorkspaceHints;
  /** Whether it is the repository of Events Hub, whose plans say more. */
  isEventsHub: boolean;
}

/** Most constraints whose figures are restated, of all documents together. */
const MOST_FIGURES = 40;

/**
 * Reads what a new plan is told.
 *
 * @param repository what `toRepository` made of the input
 */
export function readPlanFacts(
  {config, texts}: Pick<RepositoryInput, 'config' | 'texts'>,
  {references, packages, scripts}: Pick<LintedRepository, 'references' | 'packages' | 'scripts'>,
  {preset}: Pick<LintOptions, 'preset'>,
): PlanFacts {
  const {convention, governing} = chooseReferences(references, config);
  const canSay = createCommandCheck(scripts);
  let room = MOST_FIGURES;
  const constraints = governing
    .filter(({kind}) => kind === 'constraints')
    .map(({path, text}) => {
      const figures = readFigures(parseDocument(text), {most: room, canSay});
      room -= figures.groups.reduce((count, group) => count + group.figures.length, 0);
      return summariseConstraints(path, figures);
    });
  return {
    folder: plansFolder(config),
    convention: convention?.path ?? null,
    references: governing.map(({path}) => path),
    constraints,
    workspace: toWorkspaceHints({packages, scripts, hasPnpm: isRunByPnpm(texts)}),
    isEventsHub: preset === 'events-hub' || governing.some(({text}) => /\bEvents Hub\b/.test(text)),
  };
}
