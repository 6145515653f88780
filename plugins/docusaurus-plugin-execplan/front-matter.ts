import type {ParseFrontMatter} from '@docusaurus/types';
import {parseDocument, splitFrontMatter} from 'execplan';
import type {Page} from './content.ts';

/**
 * Makes the site's `markdown.parseFrontMatter`. Docusaurus's own evaluates `---js` blocks; this one never runs
 * anything. For a file of the content, title and description come from what was read of it once, and nothing of
 * its front matter can move or hide its page.
 *
 * @param findPage the page of a staged file, by its absolute path
 */
export function createParseFrontMatter(findPage: (file: string) => Page | undefined): ParseFrontMatter {
  return async ({filePath, fileContent}) => {
    const page = findPage(filePath);
    if (!page) return parseYamlOnly(fileContent);
    const {title, description} = page.analysis.rendered;
    const {address} = page;
    // Docusaurus looks docs up in plain objects, where `constructor` is always found.
    const id = address in Object.prototype ? {id: `~${address}`} : {};
    // An empty content, since Docusaurus reads nothing more from it than a title and an excerpt.
    return {frontMatter: {title, description, slug: `/${address}`, ...id}, content: ''};
  };
}

function parseYamlOnly(fileContent: string): {frontMatter: Record<string, unknown>; content: string} {
  const {block, rest} = splitFrontMatter(fileContent);
  const frontMatter = block === '' ? {} : {...parseDocument(block).frontMatter};
  return {frontMatter, content: rest};
}
