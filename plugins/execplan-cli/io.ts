import type {Readable, Writable} from 'node:stream';

/** The world outside a command, handed in so that tests can stand in for it. */
export interface Io {
  cwd: string;
  stdin: Readable;
  stdout: Pick<Writable, 'write'>;
  stderr: Pick<Writable, 'write'>;
  env: Readonly<Record<string, string | undefined>>;
}

/** Something outside the command's power: a missing file, wrong configuration. Printed, exit status 2. */
export class OperationalError extends Error {}
