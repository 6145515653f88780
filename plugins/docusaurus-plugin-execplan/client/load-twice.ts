/** Long enough for other parts of the same code, whose requests fail as well, to have failed. */
const PAUSE_MS = 300;

/**
 * Loads code that a page does without at first. A try that fails is made once more after a moment: whoever asks for a
 * part while its request runs gets that request, so a try behind a failure could fail with what is left of it.
 *
 * @param load imports the code
 * @returns rejects with the reason of the second failure
 */
export async function loadTwice<Code>(load: () => Promise<Code>, pauseMs: number = PAUSE_MS): Promise<Code> {
  try {
    return await load();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    return load();
  }
}
