import {plainText} from 'execplan';
import type {Paragraph, Root, RootContent} from 'mdast';

/** Badges, and lines of links between pages, say nothing of what something is. */
const LEAST_WORDS = 5;
const LONGEST = 700;

/** @returns the first paragraph of a document that says something; `null` for none */
export function firstWords(root: Root): string | null {
  for (const node of root.children) {
    if (node.type !== 'paragraph' || isMostlyLinks(node)) continue;
    const text = plainText(withoutImages(node)).trim();
    const isText = text.split(/\s+/).length >= LEAST_WORDS || /\p{sc=Han}{8}|\p{sc=Hiragana}{4}/u.test(text);
    if (isText) return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : text;
  }
  return null;
}

function withoutImages(node: Paragraph): RootContent[] {
  return node.children.filter(
    ({type}) =>
      type !== 'image' && type !== 'imageReference' && type !== 'html' && type !== 'footnoteReference',
  );
}

function isMostlyLinks(node: Paragraph): boolean {
  const links = node.children.filter(({type}) => type === 'link' || type === 'linkReference');
  return links.length > 0 && plainText(links).length > plainText(node).length / 2;
}
