/** By what name Docusaurus knows the plugin: data of pages is kept and asked for by it. */

/** Where it stands in place of the docs plugin, whose name the theme's hooks look for. */
export const DOCS_PLUGIN_NAME = 'docusaurus-plugin-content-docs';

/** Where it stands beside the docs plugin. */
export const PLUGIN_NAME = 'docusaurus-plugin-execplan';
