import {Command, CommanderError, Option} from 'commander';
import {PRESETS} from 'execplan-lint';
import {DIFF_FORMATS, type DiffCommandOptions, diff} from './diff.ts';
import type {ExportCommandOptions} from './export/export-plan.ts';
import {type Io, OperationalError} from './io.ts';
import {FORMATS, type LintCommandOptions, lint} from './lint.ts';
import {newPlan} from './new.ts';
import {show} from './show.ts';

/**
 * Runs the `execplan` command.
 *
 * @param argv the arguments behind the command's name
 * @returns the exit status: 0 done, 1 findings, 2 could not run
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const program = new Command('execplan')
    .description('Reads, writes and checks ExecPlans.')
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
  let status = 0;
  program
    .command('new')
    .description('write the skeleton of a plan, with what the repository knows filled in')
    .argument('<title>', 'what will be done')
    .option('--date <YYYY-MM-DD>', 'date of the plan; default: today')
    .option('--author <name>', 'who decides what it begins with')
    .addHelpText(
      'after',
      '\nExit status: 0 written, its path is printed; 2 could not, nothing is overwritten.',
    )
    .action(async (title: string, options: {date?: string; author?: string}) => {
      io.stdout.write(await newPlan(title, options, io));
    });
  program
    .command('lint')
    .description('check plans against the convention')
    .argument('[path...]', 'files and folders, - for standard input; default: every plan')
    .addOption(new Option('--format <name>', 'form of the report').choices(FORMATS).default('text'))
    .option('--since <ref>', 'only what changed since a git revision')
    .addOption(new Option('--preset <name>', 'set of rules').choices(PRESETS))
    .option('--fix', 'mend what is mechanical, leaving every word in place')
    .option('--baseline <file>', 'let stand the findings that a file lists')
    .option('--update-baseline', 'write that file')
    .option('--stdin-path <path>', 'path that standard input is judged by')
    .addHelpText('after', '\nExit status: 0 no errors, 1 errors found, 2 could not run.')
    .action(async (paths: string[], options: Partial<LintCommandOptions>) => {
      const {format = 'text', fix = false, updateBaseline = false} = options;
      const {output, hasErrors} = await lint(paths, {...options, format, fix, updateBaseline}, io);
      io.stdout.write(output);
      status = hasErrors ? 1 : 0;
    });
  program
    .command('diff')
    .description('say what changed in the plans between two git revisions')
    .argument('<base>', 'the earlier revision')
    .argument('[head]', 'the later one', 'HEAD')
    .addOption(new Option('--format <name>', 'form of the report').choices(DIFF_FORMATS).default('text'))
    .option('--preview-url <url>', 'site of the later one: plans are linked there')
    .addHelpText('after', '\nExit status: 0 printed, 2 could not run.')
    .action(
      async (base: string, head: string, {format = 'text', previewUrl}: Partial<DiffCommandOptions>) => {
        const options = {format, ...(previewUrl !== undefined && {previewUrl})};
        io.stdout.write(await diff(base, head, options, io));
      },
    );
  program
    .command('export')
    .description('print a plan as one HTML file that needs nothing else')
    .argument('<file>', 'a Markdown file, - for standard input')
    .addOption(new Option('--format <name>', 'form of the file').choices(['html']).default('html'))
    .option('--output <file>', 'write it there instead of standard output')
    .addHelpText('after', '\nExit status: 0 done, 2 could not run.')
    .action(async (file: string, {output}: ExportCommandOptions) => {
      // Rendering needs more modules than all other commands together.
      const {exportPlan} = await import('./export/export-plan.ts').catch(toLackOfRenderer);
      io.stdout.write(await exportPlan(file, output === undefined ? {} : {output}, io));
    });
  try {
    await program.parseAsync(argv, {from: 'user'});
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof OperationalError)) throw error;
    io.stderr.write(`execplan: ${error.message}\n`);
    return 2;
  }
}

/** What renders pages brings Docusaurus along, which nobody needs who only lints. */
function toLackOfRenderer(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.message.includes('docusaurus-plugin-execplan'))
    throw error;
  throw new OperationalError(
    'Unexpected lack of `docusaurus-plugin-execplan`, which renders plans, expected it beside `execplan-cli`: `npm install docusaurus-plugin-execplan`',
  );
}
