/** Writes the content root of the hostile suite; most of it can't be kept in git under its own name. */
import {mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {frontMatterFiles} from './front-matter.ts';
import {canaries, type HostileFile, SECRET, WINDOW_CANARY} from './hostile-file.ts';
import {htmlFiles} from './html.ts';
import {linkFiles} from './links.ts';
import {nameFiles} from './names.ts';
import {sizeFiles} from './sizes.ts';
import {textFiles} from './text.ts';

export interface HostileContent {
  /** The content root. */
  root: string;
  /** Where code that runs during the build would leave a file. */
  canaryFolder: string;
  files: HostileFile[];
  /** Harmless images that Markdown uses, the only other files that may be published. */
  images: string[];
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const DRAWN =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4" cx="4" cy="4"/></svg>';
const SCRIPTED = `<svg xmlns="http://www.w3.org/2000/svg" onload="window.${WINDOW_CANARY}='svg-load'"><script>window.${WINDOW_CANARY}='svg'</script><image href="http://outside.test/in-svg.png"/></svg>`;

/** Files beside the Markdown that nothing may publish. */
const KEPT_BACK: Record<string, string> = {
  '.env': `TOKEN=${SECRET}\n`,
  '.npmrc': `//registry/:_authToken=${SECRET}\n`,
  '.git/config': `[x]\n\ttoken = ${SECRET}\n`,
  'keys/id_rsa.pem': `-----BEGIN KEY-----\n${SECRET}\n`,
  'package.json': `{"name": "${SECRET}"}\n`,
  'docs/plans/page.html': `<script>/* ${SECRET} */</script>`,
  'docs/img/unused.svg': `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${SECRET} --></svg>`,
  'attack.html': `<script>/* ${SECRET} */</script>`,
  'docusaurus.config.ts': `throw new Error('${SECRET}')`,
  'babel.config.js': `throw new Error('${SECRET}')`,
  'tsconfig.json': '{ broken',
  'sidebars.ts': `throw new Error('${SECRET}')`,
  'src/theme/Root.js': `throw new Error('${SECRET}')`,
  'static/leak.txt': SECRET,
};

/** All hostile files, without writing them. */
export function hostileFiles(canaryFolder: string): HostileFile[] {
  const given = canaries(canaryFolder);
  return [
    ...frontMatterFiles(given),
    ...htmlFiles(given),
    ...linkFiles(given),
    ...textFiles(given),
    ...nameFiles(),
    ...sizeFiles(),
  ];
}

/**
 * Writes the hostile content.
 *
 * @param folder - emptied first; holds the content root, what lies outside of it, and the canary folder
 */
export function writeHostileContent(folder: string): HostileContent {
  rmSync(folder, {recursive: true, force: true});
  const root = join(folder, 'content');
  const outside = join(folder, 'outside');
  const canaryFolder = join(folder, 'canaries');
  const write = (at: string, path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(at, path)), {recursive: true});
    writeFileSync(join(at, path), content);
  };
  mkdirSync(canaryFolder, {recursive: true});
  const files = hostileFiles(canaryFolder);
  const written = files.filter(({path, content}) => {
    try {
      write(root, path, content);
      return true;
    } catch (error) {
      // Other systems can't hold every name that Linux can.
      if (process.platform === 'linux') throw error;
      return false;
    }
  });
  for (const [path, content] of Object.entries(KEPT_BACK)) write(root, path, content);
  write(root, 'docs/img/used.png', PIXEL);
  write(root, 'docs/img/drawn.svg', DRAWN);
  write(root, 'docs/img/scripted.svg', SCRIPTED);
  write(outside, 'secret.md', `# ${SECRET}\n`);
  write(outside, 'secret.txt', SECRET);
  write(outside, 'secret.png', Buffer.concat([PIXEL, Buffer.from(SECRET)]));
  // A bare name in bytes that aren't UTF-8 can be made on Linux alone.
  if (process.platform === 'linux') {
    writeFileSync(
      Buffer.concat([Buffer.from(join(root, 'docs/names/')), Buffer.from([0xff, 0xe9]), Buffer.from('.md')]),
      '# Bytes\n',
    );
  }
  link(join(outside, 'secret.md'), join(root, 'docs/linked.md'));
  link(outside, join(root, 'docs/linked-folder'));
  link('/etc/passwd', join(root, 'docs/passwd.md'));
  link(join(outside, 'secret.png'), join(root, 'docs/img/linked.png'));
  link(join(root, '.env'), join(root, 'docs/environment.md'));
  link('..', join(root, 'docs/loop'));
  link('circle.md', join(root, 'docs/circle.md'));
  link('nowhere.md', join(root, 'docs/dangling.md'));
  write(
    root,
    'docs/links-to-links.md',
    '# Links to links\n\n![x](img/linked.png) [y](linked.md) [z](linked-folder/secret.txt) [e](environment.md)\n',
  );
  return {root, canaryFolder, files: written, images: ['docs/img/used.png', 'docs/img/drawn.svg']};
}

function link(target: string, path: string): void {
  // Windows lets administrators alone make links.
  if (process.platform === 'win32') return;
  mkdirSync(dirname(path), {recursive: true});
  symlinkSync(target, path);
}
