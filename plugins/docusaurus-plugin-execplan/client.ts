/** The browser's side of the plugin: hooks and parts for theme components. */
export {usePageData} from './client/page-data.ts';
export {default as AttentionLists} from './listing/AttentionLists.tsx';
export {default as Crumbs} from './listing/Crumbs.tsx';
export {default as FolderEntries} from './listing/FolderEntries.tsx';
export type {FolderListing, PageData, PlanSummary, ResolvedLink} from './page-data.ts';
export {listPanels, type PanelHeading} from './panels/list-panels.ts';
