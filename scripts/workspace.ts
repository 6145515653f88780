import {rmSync} from 'node:fs';

/**
 * Runs a check that builds sites in a folder of its own; the folder goes afterwards, unless `KEEP_BUILD` asks for it, to
 * look at a page. Sets the exit status: 0 where the check holds, 1 where it doesn't or can't be made.
 *
 * @param workspace absolute path of the folder
 * @param check - says whether what it looks at holds
 */
export function checkInWorkspace(workspace: string, check: () => boolean): void {
  try {
    process.exitCode = check() ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    if (process.env.KEEP_BUILD) console.log(`Kept: ${workspace}`);
    else rmSync(workspace, {recursive: true, force: true});
  }
}
