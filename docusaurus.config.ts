import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Options as PresetOptions, ThemeConfig} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import {importSiteModules} from './scripts/import-native.cjs';
import sidebars from './sidebars.ts';

const project = fileURLToPath(new URL('.', import.meta.url));
/** Docusaurus awaits it: what it needs is imported by Node itself (`scripts/import-native.cjs`). */
export default async function createConfig(): Promise<Config> {
  const {
    browserOrigins,
    bundle,
    createContentSecurityPolicy,
    createExecplan,
    readEnvironment,
    readPreviewChanges,
    readSiteTitle,
    ssrTemplate,
    themeCard,
  } = await importSiteModules();
  const {contentRoot, isForeign, siteUrl, baseUrl, repository, now, algolia, preview} = readEnvironment(
    process.env,
    project,
  );

  /** A foreign repository is shown from this project's root. */
  const forContentRoot = isForeign ? 'CONTENT_ROOT=/path/to/this/repository ' : '';

  // Imported, not named by a string: the bundler's cache follows imports, and hook and plugin share what they read.
  const execplan = createExecplan({
    root: contentRoot,
    staging: process.env.EXECPLAN_STAGING || join(project, '.staging', 'default'),
    repository,
    sidebars,
    // A stranger's repository is shown as it is.
    onBrokenLinks: isForeign ? 'warn' : 'throw',
    search: algolia ? {engine: 'algolia', ...algolia} : {engine: 'embedded'},
    // Of every site built from here, not of this one alone: the project is its own content root.
    skip: [
      ...['.staging', '.docusaurus', 'build'].map((folder) => join(project, folder)),
      ...readdirSync(join(project, 'plugins')).map((name) => join(project, 'plugins', name, 'dist')),
    ],
    changes: readPreviewChanges(process.env.PREVIEW_CHANGES),
    commands: {
      start: `${forContentRoot}npx pnpm start`,
      newPlan: `${forContentRoot}npx pnpm -s execplan new "What somebody can do afterwards"`,
      where: isForeign ? 'from a checkout of the project that makes it' : null,
    },
    ...(now && {now}),
  });

  const config: Config = {
    title: isForeign ? readSiteTitle(contentRoot) : 'Events Hub',
    tagline: 'ExecPlans and the documents they cite',
    url: siteUrl,
    baseUrl,
    favicon: 'img/favicon.svg',
    // What isn't merged is for its reviewers, not for search engines.
    noIndex: preview !== null,
    customFields: {preview},
    // An inline script on the home page alone; the others' are the same everywhere, so that a policy can name them.
    baseUrlIssueBanner: false,
    future: {
      v4: true,
      faster: true,
      // The plugin reads git itself, once for the whole repository.
      experimental_vcs: false,
    },
    // Content is linked by the plugin, which knows what a repository's links mean; a stranger's never stops a build.
    onBrokenLinks: isForeign ? 'warn' : 'throw',
    onBrokenAnchors: isForeign ? 'warn' : 'throw',
    onDuplicateRoutes: 'throw',
    ssrTemplate,
    markdown: {
      format: 'md',
      mermaid: true,
      emoji: false,
      parseFrontMatter: execplan.parseFrontMatter,
    },
    plugins: [
      createContentSecurityPolicy({connect: algolia ? browserOrigins(algolia) : []}),
      execplan.plugin,
      bundle,
    ],
    themes: ['@docusaurus/theme-mermaid'],
    presets: [
      [
        'classic',
        {
          docs: false,
          blog: false,
          // How often a page will change, and how much it matters, nobody knows. What a search finds has addresses of its
          // own; whatever is asked, it's one page (its canonical address).
          sitemap: {changefreq: null, priority: null, ignorePatterns: [`${baseUrl}search`]},
          theme: {customCss: './src/css/custom.css'},
        } satisfies PresetOptions,
      ],
    ],
    themeConfig: {
      colorMode: {respectPrefersColorScheme: true},
      navbar: {
        title: isForeign ? readSiteTitle(contentRoot) : 'Events Hub',
        items: ['Start here', 'Plans', 'Decisions', 'Coverage', 'Workspace'].map((label) => {
          const to = `/${label.toLowerCase().replace(' ', '-')}`;
          return {to, label, activeBasePath: to};
        }),
      },
      ...themeCard(),
      tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 3},
    } satisfies ThemeConfig,
  };

  return config;
}
