import type {Element, ElementContent, Root} from 'hast';
import {ownText} from './own-text.ts';
import type {PageSection} from './rendered-document.ts';
import {findRestated} from './restated.ts';
import {COUNTER_TAG} from './slots.ts';

/** Level of a section that is no heading. */
const ENTRY_LEVEL = 7;

/**
 * Lists the places of an article that others may cite: its headings, and in a document of constraints each entry
 * that has an id. To be called when all ids are given.
 *
 * Each gets a slot for how many plans cite it.
 */
export function takeSections(root: Root, isConstraints: boolean): PageSection[] {
  const sections: PageSection[] = [];
  /** What the text below a heading restates is said of that heading. */
  let said: string[] = [];
  for (const node of root.children) {
    if (node.type !== 'element') continue;
    const level = Number(/^h([1-6])$/.exec(node.tagName)?.[1]);
    const entries = isConstraints ? node.children.filter(isNamedEntry) : [];
    if (level) {
      said = isConstraints ? restatedIn(node) : [];
      addSection(node, level, said, level > 1 ? node : null);
    } else if (entries.length === 0 && isConstraints) said.push(...restatedIn(node));
    for (const entry of entries) addSection(entry, ENTRY_LEVEL, restatedIn(entry), firstParagraph(entry));
  }
  return sections;

  function addSection(node: Element, level: number, restated: string[], counted: Element | null): void {
    const {id} = node.properties;
    if (typeof id !== 'string') return;
    sections.push({id, level, title: ownText(node, {isWhole: true}), restated});
    counted?.children.push(counter(id));
  }
}

function restatedIn(node: Element): string[] {
  return findRestated(ownText(node, {isWhole: true, marksCode: true}));
}

/** Stands for an element that is written when the page's data says how many. */
function counter(id: string): Element {
  return {type: 'element', tagName: COUNTER_TAG, properties: {dataCited: id}, children: []};
}

function isNamedEntry(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'li' && typeof node.properties.id === 'string';
}

/** In a loose list the entry's words stand in a paragraph. */
function firstParagraph(entry: Element): Element {
  const [first] = entry.children.filter((child) => child.type === 'element');
  return first?.tagName === 'p' ? first : entry;
}
