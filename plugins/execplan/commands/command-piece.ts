/**
 * A stretch of a block of commands.
 * - `command`: to be run, comments included;
 * - `output`: what the commands above it print;
 * - `unclear`: lines behind commands of which the plan doesn't say whether they are run or printed.
 */
export interface CommandPiece {
  kind: 'command' | 'output' | 'unclear';
  /** Lines, without a line end behind the last. */
  text: string;
}
