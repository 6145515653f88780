import type {Data, Node, PhrasingContent, RootContent} from 'mdast';

/**
 * The elements that a plan's entries become: plain HTML with these class names and attributes, the contract
 * with any style sheet or theme.
 */
export const CLASS = {
  steps: 'execplan-steps',
  step: 'execplan-step',
  timeline: 'execplan-timeline',
  decision: 'execplan-decision',
  surprises: 'execplan-surprises',
  surprise: 'execplan-surprise',
  field: 'execplan-field',
  label: 'execplan-label',
  badge: 'execplan-badge',
  time: 'execplan-time',
  words: 'execplan-words',
  author: 'execplan-author',
  gap: 'execplan-gap',
  summary: 'execplan-summary',
  count: 'execplan-count',
  outcomes: 'execplan-outcomes',
  revisionNote: 'execplan-revision-note',
  permalink: 'execplan-permalink',
} as const;

type Properties = NonNullable<Data['hProperties']>;

/** Adds an element name or properties to a node that keeps its Markdown content. */
export function mark<T extends Node>(node: T, hProperties: Properties, hName?: string): T {
  const data = node.data ?? {};
  const before = data.hProperties ?? {};
  const className = [...toList(before.className), ...toList(hProperties.className)];
  node.data = {
    ...data,
    ...(hName && {hName}),
    hProperties: {...before, ...hProperties, ...(className.length > 0 && {className})},
  };
  return node;
}

function toList(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? [value] : [];
}

/**
 * An element around Markdown content. mdast has no node for it, so it is an unknown parent whose
 * `data.hName` names the element: mdast-util-to-hast and MDX both render that.
 */
export function element(hName: string, hProperties: Properties, children: readonly Node[]): RootContent {
  return {type: 'execplanElement', data: {hName, hProperties}, children} as unknown as RootContent;
}

/** The same among inline content. */
export function inline(hName: string, hProperties: Properties, children: readonly Node[]): PhrasingContent {
  return element(hName, hProperties, children) as PhrasingContent;
}

export function text(value: string): PhrasingContent {
  return {type: 'text', value};
}
