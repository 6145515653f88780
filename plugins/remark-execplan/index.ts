export {annotatePlan} from './annotate.ts';
export {CLASS} from './elements.ts';
export type {Options} from './plugin.ts';
export {default} from './plugin.ts';
export {STATE_WORDS} from './progress.ts';
