import {lintPlan} from '../lint.ts';
import {toLintedPlan} from '../linted-plan.ts';
import type {LintedRepository} from '../repository.ts';
import type {ShownFinding, TypedPlan} from './messages.ts';
import type {SharedContext} from './shared-context.ts';

/**
 * Lints a plan that somebody is typing.
 *
 * @param repository what `fromSharedContext` made of the context
 * @returns what isn't silenced, in the order of its places
 */
export function lintTyped(
  {path, text}: TypedPlan,
  {options, notAsked}: Pick<SharedContext, 'options' | 'notAsked'>,
  repository: LintedRepository,
  now: Date,
): ShownFinding[] {
  const plan = toLintedPlan({path, source: text, now, repository, options});
  const unknown = [...notAsked.files, ...notAsked.git].map((name) => `\`${name}\``);
  return (
    lintPlan(plan, {siteUrl: ''})
      .filter(({silenced}) => silenced === null)
      // Whether a rule that isn't asked would find something can't be said.
      .filter(({rule, message}) => rule !== 'silence' || !unknown.some((name) => message.includes(name)))
      .map(({line, column, rule, severity, message}) => ({line, column, rule, severity, message}))
  );
}
