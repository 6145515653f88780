/** The policy's text; pure. README.md says in prose what it allows and why. */
import {createHash} from 'node:crypto';

/** What differs between sites. */
export interface PolicyOptions {
  /** Texts of the inline scripts that pages hold. */
  scripts: readonly string[];
  /** Origins that pages ask beside their own. */
  connect: readonly string[];
}

/**
 * Names a script or a style by its text.
 *
 * @returns a source such as `'sha256-…'`
 * @see https://www.w3.org/TR/CSP3/#match-element-to-source-list
 */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * What no page of a site may exceed. Styles are free here, since Mermaid writes its drawings with `<style>` elements and
 * `style` attributes; `stylesWithoutDiagram` limits them elsewhere.
 *
 * @throws Error for an origin that would end the list it stands in
 */
export function pagePolicy({scripts, connect}: PolicyOptions): string {
  return serialize({
    'default-src': ["'none'"],
    // Mermaid's modules and the chunks of pages lie beside the site.
    'script-src': ["'self'", ...scripts.map(hashSource)],
    'style-src': ["'self'", "'unsafe-inline'"],
    // Marks in style sheets are `data:`. Images of other hosts are never shown, see `links.ts`.
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...connect.map(origin)],
    'worker-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
  });
}

/**
 * The same for a host to send. Only a header can say who may frame a page.
 *
 * @see https://www.w3.org/TR/CSP3/#meta-element
 */
export function headerPolicy(options: PolicyOptions): string {
  return `${pagePolicy(options)}; ${serialize({'frame-ancestors': ["'none'"]})}`;
}

/**
 * What a page without a diagram holds to besides: of two policies both apply.
 *
 * @param attributes values of `style` attributes that stand in each page
 */
export function stylesWithoutDiagram(attributes: readonly string[]): string {
  return serialize({
    'style-src': ["'self'"],
    'style-src-attr':
      attributes.length === 0 ? ["'none'"] : ["'unsafe-hashes'", ...attributes.map(hashSource)],
  });
}

/** The grammar of policies knows no other hosts, no IPv6 address for one. */
const ORIGIN = /^https?:\/\/[\w-]+(?:\.[\w-]+)*(?::\d+)?$/i;

function origin(given: string): string {
  if (ORIGIN.test(given)) return given;
  throw new Error(
    `Unexpected origin in connect: \`${given}\`, expected one without a path such as \`https://search.example.org\``,
  );
}

function serialize(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
