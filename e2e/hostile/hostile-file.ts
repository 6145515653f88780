import {createHash} from 'node:crypto';

/** A file written to break the site, and what must become of it. */
export interface HostileFile {
  /** Path under the content root, `/` on all systems. */
  path: string;
  content: string | Buffer;
  /**
   * A word that stands in this file alone; its page must show it.
   * `null`: the file must have no page and no copy.
   */
  says: string | null;
  /**
   * Whether all words of the file must be on its page. `false` where bytes or length make them uncountable.
   * @default true
   */
  everyWord?: boolean;
}

/** Ways for a file to give away that its code ran. */
export interface Canaries {
  /** JavaScript for a browser: leaves a mark on the page's window. */
  browser(id: string): string;
  /** JavaScript for Node.js: leaves a file in the canary folder and a mark on the global object. */
  node(id: string): string;
}

/** Stands in every file that must stay where it is; found in the output, it shows what leaked. */
export const SECRET = 'SECRET-c7a1e0b4';

/** The property of `window` on which code from content would leave its id. */
export const WINDOW_CANARY = '__codeFromContentRan';

/** Makes the canaries for a build whose code may leave files in a folder. */
export function canaries(folder: string): Canaries {
  return {
    browser: (id) => `(window.top.${WINDOW_CANARY}=window.${WINDOW_CANARY}='${id}',alert('${id}'))`,
    node: (id) =>
      `(globalThis.${WINDOW_CANARY}='${id}',process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(`${folder}/${id}`)},'ran'))`,
  };
}

/** A word for a file to say: letters only, so that no reader of Markdown can split it. */
export function sentinel(id: string): string {
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 12);
  return `kestrel${[...digest].map((digit) => 'bcdfghjklmnpqrst'[Number.parseInt(digit, 16)]).join('')}`;
}

/** Makes a file whose path and sentinel follow from its id. */
export function hostile(
  id: string,
  content: (says: string) => string,
  path = `docs/plans/${id}.md`,
): HostileFile {
  const says = sentinel(id);
  return {path, content: content(says), says};
}
