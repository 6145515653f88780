/** What `docusaurus.config.ts` is made of and that imports more than itself. */
export {default as bundle} from '../plugins/docusaurus-plugin-execplan/bundle/index.ts';
export {createContentSecurityPolicy} from '../plugins/docusaurus-plugin-execplan/csp/index.ts';
export {ssrTemplate} from '../plugins/docusaurus-plugin-execplan/hydration/ssr-template.ts';
export {createExecplan} from '../plugins/docusaurus-plugin-execplan/index.ts';
export {themeCard} from '../plugins/docusaurus-plugin-execplan/social/card-words.ts';
export {browserOrigins} from '../plugins/execplan-search/algolia/hosts.ts';
export {readEnvironment} from './environment.ts';
export {readPreviewChanges} from './preview-changes.ts';
export {readSiteTitle} from './site-title.ts';
