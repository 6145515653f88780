import type {Plan} from '../plan.ts';
import type {Restart} from './restart.ts';

/** Says what the plan doesn't have, one sentence for each, so that nobody looks for it. */
export function saysWhatIsMissing(
  {progress, outcomes}: Plan,
  found: Pick<Restart, 'openSteps' | 'decisions' | 'commands' | 'surprises' | 'files'>,
): string[] {
  return [
    ...(found.openSteps.length === 0 ? [noOpenSteps(progress, outcomes)] : []),
    ...(found.decisions.total === 0 ? ['No decisions: the plan records none.'] : []),
    ...(found.commands.length === 0
      ? ['No commands: no block of the plan is marked or formed as commands; its sentences may name some.']
      : []),
    ...(found.surprises.length === 0 ? ['No surprises: the plan records none.'] : []),
    ...(found.files.length === 0 ? ['No files: the plan names none by its path.'] : []),
  ];
}

function noOpenSteps({source, total, notes}: Plan['progress'], outcomes: Plan['outcomes']): string {
  if (total === 0 && notes > 0)
    return 'No open steps: the progress is told in notes without checkboxes, which say no state.';
  if (source === 'none' || total === 0) return 'No open steps: the plan lists no steps.';
  return outcomes === 'written'
    ? 'No open steps: all of them are done, and the retrospective is written.'
    : 'No open steps: all of them are done. The retrospective is not written yet.';
}
