import type {Config} from '@docusaurus/types';
import bare from './docusaurus.config.ts';

/** Documents are at the root of the site; everything else is what the plugin does without being told. */
const options = {
  docsRouteBasePath: '/',
  docsDir: process.env.CONTENT_ROOT,
  indexBlog: false,
  hashed: 'filename',
};

/** Bare Docusaurus with the search plugin that most of its users take. */
const config: Config = {...bare, themes: [['@easyops-cn/docusaurus-search-local', options]]};

export default config;
