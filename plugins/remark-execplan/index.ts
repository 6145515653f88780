import type {PlanReading} from 'execplan';
import type {Root} from 'mdast';

/** Marks a plan's entries in its tree (hName, hProperties), in place. */
export function annotatePlan(_root: Root, _reading: PlanReading): void {}
