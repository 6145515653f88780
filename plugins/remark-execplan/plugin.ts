import {
  createMatcher,
  type MarkdownDocument,
  type Plan,
  parseDocument,
  readPlan,
  splitFrontMatter,
  unwrapFence,
} from 'execplan';
import type {Root} from 'mdast';
import type {Plugin} from 'unified';
import {annotatePlan} from './annotate.ts';
import {restoreLiteralText} from './literal.ts';

declare module 'vfile' {
  interface DataMap {
    /** What the plan says; set by remark-execplan on every file. */
    execplan: Plan;
  }
}

export interface Options {
  /** The present, for stalled plans. @default the time of the call */
  now?: Date | string;
  /** Days without dated activity after which a plan with open steps is stalled. @default 30 */
  stalledAfterDays?: number;
  /** Folders or globs whose Markdown files are plans, from the root of the repository. @default any folder `docs/plans` */
  plansFolders?: readonly string[];
}

/** The path that tells whether a file lies in a plans folder; a compiler may hand out an absolute one. */
function repositoryPath(path: string | undefined, cwd: string): string {
  const slashed = (path ?? '').replace(/\\/g, '/');
  const root = `${cwd.replace(/\\/g, '/').replace(/\/$/, '')}/`;
  return slashed.startsWith(root) ? slashed.slice(root.length) : slashed;
}

/**
 * remark plugin that renders ExecPlans: unwraps the `md` fence, shows Progress as status badges and the
 * Decision Log as a timeline, as plain HTML elements with class names. Files that are no plans stay as they
 * are. `file.data.execplan` holds the plan's values.
 *
 * In Docusaurus it belongs into `beforeDefaultRemarkPlugins`, ahead of the table of contents.
 *
 * @throws RangeError where `now` is no date
 */
const remarkExecplan: Plugin<[Options?], Root> = function remarkExecplan(options = {}) {
  const now = options.now === undefined ? null : new Date(options.now);
  if (now && Number.isNaN(now.getTime())) {
    throw new RangeError(`remark-execplan: option now: unexpected ${String(options.now)}, expected a date`);
  }
  const isPlanPlace = options.plansFolders && createMatcher(options.plansFolders);
  const parse = (source: string): Root => this.parse(source) as Root;
  return (tree, file) => {
    // The parser drops a byte-order mark, too: its positions are those of the text without it.
    const source = String(file.value).replace(/^\uFEFF/, '');
    const envelope = unwrapFence(source);
    if (envelope.fenced) tree.children = parse(envelope.text).children;
    // The front matter alone: the tree itself was parsed by the pipeline that this plugin stands in.
    const parsed = parseDocument(splitFrontMatter(source).block);
    const document: MarkdownDocument = {...parsed, source, root: tree, fenced: envelope.fenced};
    const reading = readPlan(document, {
      path: repositoryPath(file.path, file.cwd),
      now: now ?? new Date(),
      ...(options.stalledAfterDays !== undefined && {stalledAfterDays: options.stalledAfterDays}),
      ...(isPlanPlace && {isPlanPlace}),
    });
    for (const message of reading.messages) file.message(message.reason, message.place);
    file.data.execplan = reading.plan;
    annotatePlan(tree, reading);
    if (reading.plan.plan) restoreLiteralText(tree, source);
  };
};

export default remarkExecplan;
