/** What the site itself, apart from any repository, publishes. */
import {access, readdir} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import type {LoadContext} from '@docusaurus/types';

type Site = Pick<LoadContext, 'siteDir'> & {siteConfig: Pick<LoadContext['siteConfig'], 'staticDirectories'>};

/** @returns the files that the site publishes as they are, relative to its root, `/` on all systems. */
export async function listStaticFiles({siteDir, siteConfig}: Site): Promise<string[]> {
  const lists = siteConfig.staticDirectories.map((folder) => listFolder(resolve(siteDir, folder)));
  return (await Promise.all(lists)).flat();
}

/** @returns those of files that are below a path, relative to it. */
export function filesBelow(files: readonly string[], routeBasePath: string): string[] {
  const folder = routeBasePath === '' ? '' : `${routeBasePath.slice(1)}/`;
  return files.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
}

/** @returns whether the site has a page of its own at its root. */
export async function hasHomePage({siteDir}: Pick<Site, 'siteDir'>): Promise<boolean> {
  const checks = ['tsx', 'ts', 'jsx', 'js', 'mdx', 'md'].map((extension) =>
    access(join(siteDir, 'src', 'pages', `index.${extension}`)).then(
      () => true,
      () => false,
    ),
  );
  return (await Promise.all(checks)).includes(true);
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.length + 1)
        .split(/[\\/]/)
        .join('/'),
    );
}
