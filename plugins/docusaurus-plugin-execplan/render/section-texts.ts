import type {Element, Parents, Root} from 'hast';
import {isAdded, ownText} from './own-text.ts';

/** What stands in a section of its own: below its heading, up to the next one. For search. */
export interface SectionText {
  /** Id of the heading or the entry; `null` for what stands before the first. */
  id: string | null;
  /** 1 to 6 for a heading, 7 for a constraint that is a list's entry, 0 without either. */
  level: number;
  title: string;
  /** Plain text, blocks on lines of their own. What has a record of its own (decisions, surprises) is left out. */
  text: string;
}

const HEADING = /^h([1-6])$/;
const ENTRY_LEVEL = 7;
const BLOCKS: ReadonlySet<string> = new Set([
  ...[
    'p',
    'li',
    'ul',
    'ol',
    'dl',
    'dt',
    'dd',
    'pre',
    'table',
    'tr',
    'td',
    'th',
    'blockquote',
    'div',
    'section',
  ],
  ...['figure', 'details', 'summary', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'br', 'hr'],
]);

/**
 * Splits an article at its headings, wherever they stand, and at the entries of a document of constraints. To be
 * called when all ids are given.
 */
export function splitSections(root: Root, isConstraints: boolean): SectionText[] {
  const sections: {section: Omit<SectionText, 'text'>; pieces: string[]}[] = [];
  let pieces = start({id: null, level: 0, title: ''});
  walk(root);
  return sections
    .map(({section, pieces: own}) => ({...section, text: tidy(own.join(''))}))
    .filter(({id, text}) => id !== null || text !== '');

  function start(section: Omit<SectionText, 'text'>): string[] {
    const own: string[] = [];
    sections.push({section, pieces: own});
    return own;
  }

  function walk(parent: Parents): void {
    for (const node of parent.children) {
      if (node.type === 'text') pieces.push(node.value);
      if (node.type === 'raw') pieces.push(textOfRaw(node.value));
      if (node.type !== 'element' || isAdded(node) || hasRecord(node)) continue;
      const {id} = node.properties;
      const level = Number(HEADING.exec(node.tagName)?.[1]);
      if (level && typeof id === 'string') {
        pieces = start({id, level, title: ownText(node, {isWhole: true})});
        continue;
      }
      if (isConstraints && node.tagName === 'li' && typeof id === 'string') {
        const outer = pieces;
        pieces = start({id, level: ENTRY_LEVEL, title: ownText(node, {isWhole: true})});
        pieces = outer;
        continue;
      }
      const isBlock = BLOCKS.has(node.tagName);
      if (isBlock) pieces.push('\n');
      walk(node);
      if (isBlock) pieces.push('\n');
    }
  }
}

function hasRecord({properties}: Element): boolean {
  return properties.dataDecision !== undefined || properties.dataSurprise !== undefined;
}

const ENTITIES: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'"};

/** The only HTML that isn't a tree is what highlighting made: elements, and five characters that are escaped. */
function textOfRaw(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (written, name: string) => ENTITIES[name] ?? written);
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}
