import type {Citation} from './graph.ts';

/** @returns the ids of the sections that a citation means; none where it cites the document as a whole. */
export function citedSections({to, constraints}: Pick<Citation, 'to' | 'constraints'>): readonly string[] {
  const section = to.to === 'document' ? to.section : null;
  return section === null ? constraints : [...new Set([section, ...constraints])];
}
