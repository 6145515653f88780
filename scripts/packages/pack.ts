/** Packs the workspace's packages as they would be published. */
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {basename, join, relative, sep} from 'node:path';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {takenByCommand} from './build-command.ts';
import {buildPackages} from './build-packages.ts';
import {examineTarball, type PackedManifest} from './examine-tarball.ts';
import {runOrThrow} from './run.ts';

export interface Packed {
  name: string;
  /** Absolute path. */
  tarball: string;
  /** What is wrong with it, in words. */
  problems: string[];
}

interface SourceManifest extends PackedManifest {
  scripts: {build: string};
}

/**
 * Builds all packages and packs them.
 *
 * @param project absolute path of the workspace
 * @param folder absolute path of the folder for the tarballs
 */
export async function packAll(project: string, folder: string): Promise<Packed[]> {
  const plugins = join(project, 'plugins');
  const packages = readdirSync(plugins).map((name) => {
    const {scripts} = JSON.parse(readFileSync(join(plugins, name, 'package.json'), 'utf8')) as SourceManifest;
    return {folder: join(plugins, name), taken: takenByCommand(scripts.build)};
  });
  await buildPackages(project, packages);
  mkdirSync(folder, {recursive: true});
  const pack = ['-r', '--filter', './plugins/*', 'pack', '--json', '--pack-destination', folder];
  const tarballs = JSON.parse(runPnpm(pack, project).stdout) as {name: string; filename: string}[];
  const packed: Packed[] = [];
  for (const {folder: source, taken} of packages) {
    const tarball = tarballs.find(({name}) => name === basename(source));
    if (!tarball) throw new Error(`Unexpected absence of ${basename(source)} among what pnpm packed`);
    const {name, filename} = tarball;
    const pages = [...taken].flatMap(([to, from]) =>
      readdirSync(join(source, from))
        .filter((file) => file.endsWith('.md'))
        .map((file) => `${to}/${file}`),
    );
    const problems = examineTarball(await readTarball(filename), listFiles(source), pages);
    packed.push({name, tarball: filename, problems: [...problems, ...(await lintTarball(filename))]});
  }
  return packed;
}

async function lintTarball(file: string): Promise<string[]> {
  const {messages, pkg} = await publint({pack: {tarball: new Uint8Array(readFileSync(file)).buffer}});
  return messages.map((message) => `publint: ${formatMessage(message, pkg, {color: false}) ?? message.code}`);
}

async function readTarball(file: string): Promise<Parameters<typeof examineTarball>[0]> {
  const folder = mkdtempSync(join(file, '..', 'unpacked-'));
  try {
    runOrThrow('tar', ['-xzf', file, '-C', folder], {cwd: folder});
    const root = join(folder, 'package');
    const files = new Map(listFiles(root).map((path) => [path, readFileSync(join(root, path), 'utf8')]));
    return {manifest: JSON.parse(files.get('package.json') ?? '{}') as PackedManifest, files};
  } finally {
    rmSync(folder, {recursive: true});
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .filter(
      (path) => !path.startsWith('node_modules/') && !(path.startsWith('dist/') && isWorkspace(folder)),
    );
}

/** What was built isn't a source of what is built. */
function isWorkspace(folder: string): boolean {
  return readdirSync(folder).includes('node_modules');
}

function runPnpm(args: readonly string[], cwd: string): {stdout: string} {
  const running = process.env.npm_execpath;
  return running !== undefined && /pnpm[^/\\]*$/.test(running) && /\.[cm]?js$/.test(running)
    ? runOrThrow(process.execPath, [running, ...args], {cwd})
    : runOrThrow('npx', ['--yes', 'pnpm', ...args], {cwd});
}
