/** A static host of the plainest kind, so that the tests rely on nothing that a real host may lack. */
import {createReadStream, realpathSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, sep} from 'node:path';

export interface StaticServer {
  /** `http://127.0.0.1:PORT`, without the base path. */
  origin: string;
  close(): Promise<void>;
}

/** What a request is answered with. */
export type Answer =
  | {status: 200 | 404; file: string}
  | {status: 301; location: string}
  | {status: 400 | 404; file: null};

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The real path of a file or folder under the root, `null` where there is none or a link leads outside. */
function inside(root: string, path: string): {path: string; folder: boolean} | null {
  try {
    const real = realpathSync(path);
    if (real !== root && !real.startsWith(root + sep)) return null;
    return {path: real, folder: statSync(real).isDirectory()};
  } catch {
    // Absent, or a name that the file system can't hold: the same to a reader.
    return null;
  }
}

/**
 * Decides what a URL is answered with.
 *
 * @param root - real path of the folder that is served
 * @param basePath - begins and ends with `/`
 * @param url - path and query as in the request line
 */
export function answer(root: string, basePath: string, url: string): Answer {
  const [path = '', query] = url.split(/\?(.*)/s);
  const suffix = query === undefined ? '' : `?${query}`;
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return {status: 400, file: null};
  }
  const notFound = inside(root, join(root, '404.html'));
  const missing: Answer = notFound ? {status: 404, file: notFound.path} : {status: 404, file: null};
  if (`${path}/` === basePath) return {status: 301, location: `${basePath}${suffix}`};
  if (!decoded.startsWith(basePath) || /[\0\\]/.test(decoded)) return missing;
  const relative = decoded.slice(basePath.length);
  if (relative.split('/').includes('..')) return missing;
  const found = inside(root, join(root, relative));
  if (!found) return missing;
  if (!found.folder) return relative.endsWith('/') ? missing : {status: 200, file: found.path};
  const index = inside(root, join(found.path, 'index.html'));
  if (!index) return missing;
  if (relative !== '' && !relative.endsWith('/')) return {status: 301, location: `${path}/${suffix}`};
  return {status: 200, file: index.path};
}

/**
 * Serves a folder on a free port of the loopback interface.
 *
 * @param basePath - where the folder's content is mounted; anything else is not found
 * @param headers - what the host adds to each file
 * @param port - 0 for any that is free
 */
export async function serveFolder(
  folder: string,
  basePath = '/',
  headers: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<StaticServer> {
  const root = realpathSync(folder);
  const server = createServer((request, response) => {
    const result = answer(root, basePath, request.url ?? '/');
    if (result.status === 301) {
      response.writeHead(301, {location: result.location}).end();
    } else if (result.file === null) {
      response.writeHead(result.status, {'content-type': 'text/plain'}).end(String(result.status));
    } else {
      response.writeHead(result.status, {
        ...headers,
        'content-type': TYPES[extname(result.file).toLowerCase()] ?? 'application/octet-stream',
        // Names of bundled files tell their content, so a browser need not ask for them again.
        'cache-control': result.file.startsWith(join(root, 'assets') + sep)
          ? 'max-age=3600, immutable'
          : 'no-store',
      });
      if (request.method === 'HEAD') response.end();
      else
        createReadStream(result.file)
          .on('error', () => response.destroy())
          .pipe(response);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
