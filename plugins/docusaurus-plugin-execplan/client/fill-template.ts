import type {ResolvedLink} from '../page-data.ts';
import type {TemplatePiece} from '../render/rendered-document.ts';

export interface Targets {
  links: ReadonlyMap<string, ResolvedLink>;
  images: ReadonlyMap<string, ResolvedLink>;
}

/**
 * The second fence, behind the resolution of links: addresses of this site, pages of the web and mail. `//` and `/\`
 * would lead to another origin.
 */
const ALLOWED = /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/i;

/** A plan's links are a stranger's: they get no referrer, no opener and no credit with search engines. */
const ELSEWHERE = ' rel="noopener noreferrer nofollow ugc"';

/** Puts the targets of this build into a document's template. Where there is none, the link is plain text. */
export function fillTemplate(template: readonly TemplatePiece[], targets: Targets): string {
  return template
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('href' in piece) return attribute('href', targets.links.get(piece.href));
      return attribute('src', targets.images.get(piece.src));
    })
    .join('');
}

function attribute(name: 'href' | 'src', target: ResolvedLink | undefined): string {
  if (!target || !ALLOWED.test(target.href)) return '';
  // An image is fetched without the reader's doing, so never from elsewhere.
  if (name === 'src')
    return target.external || !target.href.startsWith('/') ? '' : ` src="${escapeAttribute(target.href)}"`;
  return ` href="${escapeAttribute(target.href)}"${target.external ? ELSEWHERE : ''}`;
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
