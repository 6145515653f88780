/** Files to verify: plans that are kept flat are laid out as the repositories that they came from. */
import {cpSync, mkdirSync, readdirSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';

/** Lists the Markdown files of a folder, `.git` and `node_modules` excepted, as paths with `/`. */
export function listMarkdown(root: string): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, {withFileTypes: true})) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && entry.name !== '.git' && entry.name !== 'node_modules') walk(path);
      else if (entry.isFile() && /\.md$/i.test(entry.name))
        found.push(relative(root, path).split(sep).join('/'));
    }
  };
  walk(root);
  return found.sort();
}

/**
 * Copies a corpus `REPOSITORY/docs__plans__x.md` to `REPOSITORY/docs/plans/x.md`.
 *
 * @param to - an empty folder
 */
export function layOut(corpus: string, to: string): void {
  for (const path of listMarkdown(corpus)) {
    const [repository = '', ...names] = path.split('/');
    const target = join(to, repository, ...names.join('/').split('__'));
    mkdirSync(dirname(target), {recursive: true});
    cpSync(join(corpus, path), target);
  }
}
