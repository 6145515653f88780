/**
 * Looks in a comment for whatever acts on GitHub: the last gate before it is posted. The words of plans are made inert
 * where they are written (`execplan-diff`); this asks Markdown's own parser whether that held, and knows nothing of how.
 */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';

const parser = unified().use(remarkParse).use(remarkGfm);

/** What folds the details of a plan, and nothing else. */
const FOLDING = /^(?:<\/?details>|<summary>[\w ,]{1,60}<\/summary>|\s)+$/;

/** What GitHub links or notifies in plain text. */
const ACTIVE_TEXT: readonly {pattern: RegExp; what: string}[] = [
  {pattern: /(?<![\w/.-])@[A-Za-z0-9]/, what: 'a mention'},
  {pattern: /(?:^|[^\w&])#\d/, what: 'a reference to an issue'},
  {pattern: /[\w.-]+\/[\w.-]+#\d/, what: 'a reference to an issue'},
  {pattern: /\bGH-\d/i, what: 'a reference to an issue'},
  {pattern: /\bhttps?:\/\//i, what: 'an address'},
];

/**
 * Finds markup that acts.
 *
 * @param markdown a comment without its marker
 * @param allowed what addresses of links may begin with
 * @returns what was found, each kind once; empty where the comment is inert
 */
export function findLiveMarkup(markdown: string, allowed: readonly string[]): string[] {
  const found = new Set<string>();
  visit(parser.parse(markdown), (node) => {
    switch (node.type) {
      case 'html':
        if (!FOLDING.test(node.value)) found.add('HTML');
        break;
      case 'image':
      case 'imageReference':
        found.add('a picture');
        break;
      case 'definition':
      case 'linkReference':
        found.add('a link by reference');
        break;
      case 'footnoteDefinition':
      case 'footnoteReference':
        found.add('a footnote');
        break;
      case 'link':
        if (!leadsInside(node.url, allowed)) found.add('a link that leads elsewhere');
        break;
      case 'text':
        for (const {pattern, what} of ACTIVE_TEXT) if (pattern.test(node.value)) found.add(what);
        break;
    }
  });
  return [...found];
}

function leadsInside(address: string, allowed: readonly string[]): boolean {
  // As a browser understands it: `..` resolved, and an address without a host is none of ours.
  return URL.canParse(address) && allowed.some((start) => new URL(address).href.startsWith(start));
}
