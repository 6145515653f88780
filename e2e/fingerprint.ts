import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';

/** What is made by a build, or is read by nothing that a build runs. */
const PASSED_OVER =
  /^(node_modules|\.git|build|\.docusaurus.*|\.staging|test-results|playwright-report|bench)$|\.(test|spec)\.tsx?$|\.log$/;

/**
 * Names the state of a project by its content, so that what was built from it can be used again.
 *
 * @returns the same for the same files, whenever and wherever they were written
 */
export function fingerprint(project: string): string {
  const hash = createHash('sha256');
  const walk = (folder: string): void => {
    const entries = readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (PASSED_OVER.test(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile())
        hash
          .update(`${relative(project, path)}\0`)
          .update(readFileSync(path))
          .update('\0');
    }
  };
  walk(project);
  return hash.digest('hex');
}
