import type {Options as PresetOptions} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';

const content = process.env.CONTENT_ROOT;
if (!content) throw new Error('CONTENT_ROOT: Unexpected empty value, expected the folder with the documents');

/**
 * Docusaurus as its users run it: the flags of the site itself, the classic preset, the generated sidebar that
 * lists every document, Markdown read as Markdown. No search and no Mermaid, which cost it time and bytes:
 * what is left out counts for it.
 */
const config: Config = {
  title: 'Events Hub',
  url: 'http://localhost:3000',
  baseUrl: '/',
  future: {v4: true, faster: true},
  markdown: {format: 'md'},
  presets: [['classic', {docs: {path: content, routeBasePath: '/'}, blog: false} satisfies PresetOptions]],
};

export default config;
