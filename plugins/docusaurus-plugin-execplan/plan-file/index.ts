/** A plan as one HTML file: what the command line takes of this package. Nothing here needs Docusaurus or a browser. */
export type {Analysis, AnalysisTask} from '../analyse-file.ts';
export {analyseFile} from '../analyse-file.ts';
export {blobHref, pathCandidates, type Repository, resolveLink, splitUrl} from '../links.ts';
export {findActiveSvgContent} from '../svg.ts';
export {type PlanFileOptions, planFile} from './plan-file.ts';
export {readPlanFileStyles} from './read-styles.ts';
