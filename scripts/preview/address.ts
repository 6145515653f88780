/** Where previews are published: their folders, base paths and addresses; pure. */

/** The folder of the pages branch that holds all previews; deploying the site leaves it alone. */
export const PREVIEWS_FOLDER = 'previews';

/** Where the site of the main branch is published. */
export interface PagesSite {
  /** Without a slash at its end. */
  origin: string;
  /** With a slash at both ends. */
  basePath: string;
}

/**
 * Says where GitHub Pages publishes a repository: at `OWNER.github.io/NAME/`, and one named `OWNER.github.io` at the
 * root of that host. A domain of its own can't be told from the name, so it is given.
 *
 * @param repository `owner/name`
 * @param address the site's address where it has a domain of its own, else empty
 * @throws Error for what is no repository or no address
 */
export function pagesSite(repository: string, address = ''): PagesSite {
  if (address !== '') {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
      throw new Error(
        `PAGES_URL: Unexpected \`${address}\`, expected an address such as \`https://docs.example.org/\``,
      );
    }
    return {origin: url.origin, basePath: `${url.pathname.replace(/\/+$/, '')}/`};
  }
  const [, owner, name] = /^([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+)$/.exec(repository) ?? [];
  if (owner === undefined || name === undefined) {
    throw new Error(`GITHUB_REPOSITORY: Unexpected \`${repository}\`, expected \`owner/name\``);
  }
  const host = `${owner.toLowerCase()}.github.io`;
  return {origin: `https://${host}`, basePath: name.toLowerCase() === host ? '/' : `/${name}/`};
}

/** The folder of a pull request's preview on the pages branch: `previews/pr-7`. */
export function previewFolder(pullRequest: number): string {
  return `${PREVIEWS_FOLDER}/pr-${pullRequest}`;
}

/** What a pull request's preview is built with as `BASE_URL`. */
export function previewBasePath({basePath}: PagesSite, pullRequest: number): string {
  return `${basePath}${previewFolder(pullRequest)}/`;
}

/** The whole address of a preview's home page, with a slash at its end. */
export function previewAddress(site: PagesSite, pullRequest: number): string {
  return `${site.origin}${previewBasePath(site, pullRequest)}`;
}
