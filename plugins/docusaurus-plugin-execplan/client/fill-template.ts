import type {ResolvedCitation, ResolvedLink} from '../page-data.ts';
import type {TemplatePiece} from '../render/rendered-document.ts';
import {escapeAttribute} from './escape-attribute.ts';

export interface Targets {
  links: ReadonlyMap<string, ResolvedLink>;
  images: ReadonlyMap<string, ResolvedLink>;
  /** In a file that stands alone, the images that it carries: `data:` addresses, by the address as written. */
  inlined?: ReadonlyMap<string, string>;
  /** By the reference's key; what isn't there stays text. */
  citations: ReadonlyMap<string, ResolvedCitation>;
  /** Number of plans that cite a section, by the section's id. */
  cited: ReadonlyMap<string, number>;
}

/**
 * The second fence, behind the resolution of links: addresses of this site, pages of the web and mail. `//` and `/\`
 * would lead to another origin.
 */
const ALLOWED = /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/i;

const INLINED = /^data:image\/[a-z.+-]+;base64,[A-Za-z0-9+/=]*$/;

/** A plan's links are a stranger's: they get no referrer, no opener and no credit with search engines. */
const ELSEWHERE = ' rel="noopener noreferrer nofollow ugc"';

/** Puts the targets of this build into a document's template. Where there is none, the link is plain text. */
export function fillTemplate(template: readonly TemplatePiece[], targets: Targets): string {
  return template
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('href' in piece) return attribute('href', targets.links.get(piece.href));
      if ('src' in piece)
        return inlined(targets.inlined?.get(piece.src)) ?? attribute('src', targets.images.get(piece.src));
      if ('cite' in piece) return citation(targets.citations.get(piece.cite));
      if ('newer' in piece) return newer(targets.citations.get(piece.newer));
      return counter(targets.cited.get(piece.cited) ?? 0);
    })
    .join('');
}

/** The content of an image, which is no address to be judged; whoever reads images says what they are. */
function inlined(data: string | undefined): string | null {
  return data !== undefined && INLINED.test(data) ? ` src="${data}"` : null;
}

/** Says beside the link what a reader must know before following it. */
function citation(resolved: ResolvedCitation | undefined): string {
  if (!resolved) return '';
  const note = resolved.note === null ? '' : ` data-note="${escapeAttribute(resolved.note)}"`;
  return `${attribute('href', resolved)}${note}`;
}

/** What an author cited may have a newer version since: the reader is led to both. */
function newer(resolved: ResolvedCitation | undefined): string {
  if (!resolved?.newer) return ' hidden';
  const {name} = resolved.newer;
  const words = escapeAttribute(`superseded by ${name}`);
  return `${attribute('href', resolved.newer)} data-newer="${words}" aria-label="${words}"`;
}

/** The number is in an attribute, from which the style sheet shows it: words of the plan stay apart from ours. */
function counter(count: number): string {
  if (count === 0) return '';
  const words = `${count} ${count === 1 ? 'plan' : 'plans'}`;
  return `<a class="cited-count" href="#cited-by" data-count="${words}" aria-label="Cited by ${words}"></a>`;
}

function attribute(name: 'href' | 'src', target: ResolvedLink | undefined): string {
  if (!target || !ALLOWED.test(target.href)) return '';
  // An image is fetched without the reader's doing, so never from elsewhere.
  if (name === 'src')
    return target.external || !target.href.startsWith('/') ? '' : ` src="${escapeAttribute(target.href)}"`;
  return ` href="${escapeAttribute(target.href)}"${target.external ? ELSEWHERE : ''}`;
}
