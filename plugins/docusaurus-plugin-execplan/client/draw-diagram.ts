import type {MermaidConfig} from 'mermaid';

export type ColorMode = 'light' | 'dark';

let drawings = 0;

/** `secure` keys can't be changed by a diagram's own `%%{init}%%`. */
const CONFIG: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  htmlLabels: false,
  flowchart: {htmlLabels: false},
  suppressErrorRendering: true,
  fontFamily: 'inherit',
  // Menus of participants open by a handler in an attribute, which the site's policy refuses, unless they are open.
  sequence: {forceMenus: true},
  secure: [
    ...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'suppressErrorRendering'],
    ...['htmlLabels', 'flowchart', 'themeCSS', 'fontFamily', 'altFontFamily', 'dompurifyConfig'],
    'forceMenus',
  ],
};

/** Draws with Mermaid, which only pages with a diagram download. Rejects where the source isn't understood. */
export async function drawDiagram(source: string, colorMode: ColorMode): Promise<string> {
  const {default: mermaid} = await import('mermaid');
  mermaid.initialize({...CONFIG, theme: colorMode === 'dark' ? 'dark' : 'neutral'});
  drawings += 1;
  const {svg} = await mermaid.render(`execplan-diagram-${drawings}`, source);
  return withoutLinks(svg);
}

/** Elements that run or load something. */
const REMOVED = /^(?:script|iframe|object|embed|image|img|link|video|audio)$/i;
/** A menu of a participant: nothing but links. */
const MENU = 'g.actorPopupMenu';

const URL_ATTRIBUTES = ['href', 'xlink:href', 'src', 'srcset'];

/** A drawing is one image to the reader: no link, handler or outside resource in it survives. */
function withoutLinks(svg: string): string {
  const template = document.createElement('template');
  template.innerHTML = svg;
  for (const element of template.content.querySelectorAll('*')) {
    if (REMOVED.test(element.localName) || element.matches(MENU)) {
      element.remove();
      continue;
    }
    for (const {name, value} of [...element.attributes]) {
      const leadsOut = URL_ATTRIBUTES.includes(name.toLowerCase()) && !value.startsWith('#');
      if (leadsOut || /^on/i.test(name)) element.removeAttribute(name);
    }
  }
  return template.innerHTML;
}
