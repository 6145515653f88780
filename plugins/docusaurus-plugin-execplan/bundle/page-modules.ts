/** What becomes of the registry's modules that one page alone uses, in a production build; pure. */
import {join, posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {documentModulePath, metadataModule} from '../docs-plugin.ts';

/** Options of `page-modules.cjs`. */
export interface PageModules {
  /** @returns the text of an entry, given its chunk's name and what it imports */
  replace(chunk: string, request: string): string;
  /** Text at the beginning of the registry. */
  imports?: string;
}

const GENERATED = '@generated/';
const READER = fileURLToPath(new URL('../hydration/page/page-modules.server.ts', import.meta.url));

/** The browser finds on each page what that page uses. */
export const ON_THE_PAGE: PageModules = {replace: () => ''};

/**
 * The server reads them when it renders their page: as modules, a thousand documents took as long to bundle as
 * everything else of the site.
 *
 * @param generatedFilesDir absolute path of the folder that `@generated` stands for
 */
export function readWhenRendered(generatedFilesDir: string): PageModules {
  const fileOf = (module: string) => join(generatedFilesDir, module.slice(GENERATED.length));
  return {
    imports: `import {readPageModule} from ${JSON.stringify(READER.split('\\').join(posix.sep))};\n`,
    replace(chunk, request) {
      const files = request.startsWith(GENERATED)
        ? {data: fileOf(request)}
        : {data: fileOf(documentModulePath(request)), metadata: fileOf(metadataModule(request))};
      const name = JSON.stringify(chunk);
      return `  ${name}: [() => readPageModule(${name}, ${JSON.stringify(files)}), ${name}, ${name}],`;
    },
  };
}
