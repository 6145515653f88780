/** The folder of the files that this site makes for programs and filters. */
import {openStaging} from './staging.ts';

/** @returns a function that brings the folder up to date, touching only what differs */
export async function openOutputFolder(
  folder: string,
): Promise<(files: ReadonlyMap<string, string | Uint8Array>) => Promise<void>> {
  const staging = await openStaging(folder);
  return async (files) => {
    for (const [address, content] of files) await staging.put(address, Buffer.from(content));
    await staging.remove(await staging.findStale(new Set(files.keys())));
  };
}
