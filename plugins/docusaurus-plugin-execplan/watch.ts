/** Live reload for the development server: tells Docusaurus once, however many files were saved. */
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, sep} from 'node:path';
import {watch as watchFiles} from 'chokidar';
import {CONTENT_CONFIG_FILE, nameOf} from 'execplan';
import {isImage, isManifest, isMarkdown} from 'execplan-repository';

export interface WatchOptions {
  root: string;
  /** Absolute paths of folders that are never content. */
  skip: readonly string[];
  /** Called at most once for each burst of changes. */
  onChange(): void;
}

/** Watches a content root. @returns a function that stops it */
export function watchContent({root, skip, onChange}: WatchOptions): () => Promise<void> {
  const watcher = watchFiles(root, {
    ignoreInitial: true,
    followSymlinks: true,
    ignored: (path, stats) => {
      if (skip.some((folder) => path === folder || path.startsWith(folder + sep))) return true;
      const name = nameOf(path.split(sep).join('/'));
      if (/^(?:\.git|node_modules)$/i.test(name)) return true;
      // Every watched file costs the system a handle. Others than these change no page but for what is said of paths that
      // lead to them, which is right again at the next reload.
      const isRead = isMarkdown(name) || isImage(name) || isManifest(name) || name === CONTENT_CONFIG_FILE;
      return stats?.isFile() === true && !isRead;
    },
  });
  watcher.on('all', onChange);
  // A folder that vanishes while it is looked at, or too many handles: the site goes on without this reload.
  watcher.on('error', (error) => console.warn(`[execplan] watching ${root}: ${error}`));
  return () => watcher.close();
}

export interface Trigger {
  /** Something changed. */
  request(): void;
  /** Holds requests back while `work` runs; they count once it has settled. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * Gathers requests: fires once they have been quiet for a while, and never while the work that answers the last
 * one goes on, since Docusaurus reloads on every event without a queue.
 */
export function createTrigger(fire: () => void, quietMs: number): Trigger {
  let timer: NodeJS.Timeout | undefined;
  let running = 0;
  let isWaiting = false;

  function request(): void {
    if (running > 0) {
      isWaiting = true;
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(fire, quietMs);
  }

  return {
    request,
    async during(work) {
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
        if (running === 0 && isWaiting) {
          isWaiting = false;
          request();
        }
      }
    },
  };
}

/** Writes the one file that Docusaurus watches for this plugin. */
export async function writeTriggerFile(file: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, `${Date.now()}\n`);
}
