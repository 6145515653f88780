import type {Node} from 'mdast';
import type {VFileMessage} from 'vfile-message';
import type {MarkdownDocument} from './document.ts';
import type {Plan} from './plan.ts';

export interface ReadPlanOptions {
  /** Path in the repository, `/` on all systems. */
  path: string;
  /** The present, for stalled plans. */
  now: Date;
  /** @default 30 */
  stalledAfterDays?: number;
  /** Folders whose Markdown files are plans. @default ['docs/plans'] */
  plansFolders?: readonly string[];
}

/** What a node of the tree is in terms of the plan; taken by remark-execplan. */
export type Mark = {kind: string};

export interface PlanReading {
  plan: Plan;
  marks: Map<Node, Mark>;
  messages: VFileMessage[];
}

export function readPlan(document: MarkdownDocument, options: ReadPlanOptions): PlanReading {
  const heading = document.root.children.find((node) => node.type === 'heading');
  return {
    marks: new Map(),
    messages: [],
    plan: {
      schemaVersion: 1,
      path: options.path,
      plan: options.path.startsWith('docs/plans/'),
      title: heading ? String(heading.position?.start.line) : options.path,
      fenced: false,
      status: {value: 'unknown', reason: '', line: null},
      statedStatus: null,
      progress: {source: 'none', total: 0, done: 0, partial: 0, notes: 0, lastDone: null, items: [], phases: []},
      decisions: [],
      surprises: [],
      outcomes: 'absent',
      revisionNotes: [],
      citations: [],
      sections: [],
      started: null,
      lastActivity: null,
    },
  };
}
