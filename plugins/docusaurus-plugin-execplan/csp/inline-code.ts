/** What a page's HTML holds that a Content-Security-Policy may refuse unless it is named; pure. */
import {type DefaultTreeAdapterTypes, parse} from 'parse5';

/** Each text once, in the page's order. */
export interface InlineCode {
  /** Texts of `<script>` elements that a browser runs. */
  scripts: string[];
  /** Texts of `<style>` elements. */
  styles: string[];
  /** Values of `style` attributes. */
  styleAttributes: string[];
  /** Attributes such as `onclick="…"`, as they would be written. */
  handlers: string[];
}

/**
 * A `<script>` of any other type is data, which no policy looks at.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 * @see https://mimesniff.spec.whatwg.org/#javascript-mime-type
 */
const RUN =
  /^(?:|module|importmap|speculationrules|(?:application|text)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/;

/**
 * Finds the inline code of a page.
 *
 * @param html a whole document
 * @returns its code as a browser reads it: with the line ends that a hash is made of, and without scripts of the kind
 *   that have an address
 */
export function readInlineCode(html: string): InlineCode {
  const code: Record<keyof InlineCode, Set<string>> = {
    scripts: new Set(),
    styles: new Set(),
    styleAttributes: new Set(),
    handlers: new Set(),
  };
  for (const element of elements(parse(html))) {
    for (const {name, value} of element.attrs) {
      if (name === 'style') code.styleAttributes.add(value);
      if (name.startsWith('on')) code.handlers.add(`${name}="${value}"`);
    }
    if (element.tagName === 'style') code.styles.add(textOf(element));
    if (element.tagName === 'script' && isRun(element)) code.scripts.add(textOf(element));
  }
  return {
    scripts: [...code.scripts],
    styles: [...code.styles],
    styleAttributes: [...code.styleAttributes],
    handlers: [...code.handlers],
  };
}

function isRun({attrs}: DefaultTreeAdapterTypes.Element): boolean {
  const type = attrs.find(({name}) => name === 'type')?.value ?? '';
  return !attrs.some(({name}) => name === 'src') && RUN.test(type.trim().toLowerCase());
}

function textOf({childNodes}: DefaultTreeAdapterTypes.Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** All elements below a node, in the document's order; those of templates too, since a script may insert them. */
function* elements(node: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    if ('content' in child) yield* elements(child.content);
    yield* elements(child);
  }
}
