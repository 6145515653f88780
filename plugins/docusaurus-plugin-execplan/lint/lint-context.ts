import {createHash} from 'node:crypto';
import type {ContentConfig} from 'execplan';
import {createIsRead, type LintOptions, type RepositoryInput, RULES, readLintOptions} from 'execplan-lint';
import {type Listing, readLintConfig, readTexts, withoutIgnored} from 'execplan-repository';

/** How plans of a content root are linted, and what rules may know of it; plain data, so that workers can be given it. */
export interface LintContext {
  repository: RepositoryInput;
  options: LintOptions;
  /** Differs whenever anything of the above does: what was found under another one may no longer be true. */
  fingerprint: string;
}

/**
 * Reads what the linter has to know of a content root beside its plans.
 *
 * @throws Error where `execplan.config.json` is wrong
 */
export async function readLintContext(listing: Listing, config: ContentConfig): Promise<LintContext> {
  const isRead = createIsRead(config);
  const names = RULES.map(({name}) => name);
  const options = readLintOptions(await readLintConfig(listing.root), names);
  // The same files as on the command line: what a build has left changes nothing.
  const listed = await withoutIgnored(listing);
  const texts = await readTexts(
    listing.root,
    listed.filter(({path}) => isRead(path)),
  );
  const files = listed.map(({path}) => path);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([options, config, files, [...texts]]))
    .digest('hex');
  return {repository: {files, config, texts}, options, fingerprint};
}
