/** The script `build` of each package's manifest, which is the same but for what a package takes along; pure. */

/** @returns folders to be taken along, by their names in `dist/`, from arguments such as `rule-pages=../../docs/lint` */
export function readTaken(args: readonly string[]): Map<string, string> {
  return new Map(
    args.map((arg) => {
      const [name, from] = arg.split('=', 2);
      if (!name || !from) throw new Error(`Unexpected argument \`${arg}\`, expected NAME=FOLDER`);
      return [name, from];
    }),
  );
}

/** @returns the same, from the whole command of a manifest */
export function takenByCommand(command: string): Map<string, string> {
  return readTaken(command.split(' ').filter((word) => word.includes('=')));
}
