/** The browser's side of the plugin: hooks for theme components. */
export {usePageData} from './client/page-data.ts';
export type {PageData, PlanSummary, ResolvedLink} from './page-data.ts';
