import {Command, CommanderError} from 'commander';
import {type Io, OperationalError} from './io.ts';
import {show} from './show.ts';

/**
 * Runs the `execplan` command.
 *
 * @param argv the arguments behind the command's name
 * @returns the exit status: 0 done, 1 findings, 2 could not run
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const program = new Command('execplan')
    .description('Reads, checks and compares ExecPlans.')
    .configureOutput({writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text)})
    .exitOverride();
  program
    .command('show')
    .description('print what a plan says: status, progress, decisions, surprises, citations')
    .argument('<file...>', 'Markdown files, - for standard input')
    .option('--json', 'print a JSON array, one object per file, in the order given')
    .addHelpText('after', '\nExit status: 0 printed, 2 a file could not be read.')
    .action(async (files: string[], options: {json?: boolean}) => {
      io.stdout.write(await show(files, {json: options.json ?? false}, io));
    });
  try {
    await program.parseAsync(argv, {from: 'user'});
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof OperationalError)) throw error;
    io.stderr.write(`execplan: ${error.message}\n`);
    return 2;
  }
}
