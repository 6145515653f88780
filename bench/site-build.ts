import {join} from 'node:path';
import type {Command} from './measured-run.ts';

export type Site = 'ours' | 'bare';

/** When the plans are read: the statuses of the same plans are the same in every run. */
const NOW = '2026-11-01T00:00:00Z';

/**
 * How each site's users build it.
 *
 * @param checkout a copy of the project
 * @param content folder whose documents are shown
 * @param config another configuration of the bare site, beside its own
 */
export function buildCommand(
  site: Site,
  checkout: string,
  content: string,
  outDir: string,
  config?: string,
): Command {
  const env = {CONTENT_ROOT: content, NOW, NO_UPDATE_NOTIFIER: '1', CI: 'true'};
  if (site === 'ours') {
    const tsx = join(checkout, 'node_modules/tsx/dist/cli.mjs');
    return {args: [tsx, 'scripts/site.ts', 'build', '--out-dir', outDir], cwd: checkout, env};
  }
  const docusaurus = join(checkout, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const args = [docusaurus, 'build', '--out-dir', outDir, ...(config ? ['--config', config] : [])];
  return {args, cwd: join(checkout, 'bench/bare'), env};
}
