/** Tells who builds the site what leads nowhere in its content. */
import {logger} from '@docusaurus/logger';
import {formatProblem, type Problem} from './graph/problems.ts';

/** As Docusaurus's own option of this name; `throw` stops a build for links, never for words that name a file. */
export type OnBrokenLinks = 'ignore' | 'warn' | 'throw';

/** More of them hide what matters. */
const MOST = 100;

/** @throws Error that names every broken link, where they are to stop the build */
export function reportProblems(problems: readonly Problem[], onBrokenLinks: OnBrokenLinks): void {
  if (onBrokenLinks === 'ignore') return;
  const links = problems.filter(({kind}) => kind === 'link');
  const citations = problems.filter(({kind}) => kind === 'citation');
  if (links.length > 0 && onBrokenLinks === 'throw') {
    throw new Error(`Broken links:\n${links.map(formatProblem).join('\n')}`);
  }
  warn('links lead nowhere and are shown as text', links);
  warn('citations name what is not in this repository', citations);
}

function warn(what: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const shown = problems.slice(0, MOST).map((problem) => `  ${formatProblem(problem)}`);
  const rest = problems.length - shown.length;
  const more = rest > 0 ? [`  and ${rest} more`] : [];
  logger.warn(`[execplan] ${problems.length} ${what}:\n${[...shown, ...more].join('\n')}`);
}
