import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {gzipSync} from 'node:zlib';
import {type StaticServer, serveFolder} from '../e2e/static-server.ts';

/** What hosts compress; pictures and fonts are compressed already. */
const COMPRESSED = /^(?:text\/|application\/(?:json|xml|javascript)|image\/svg)/;

/**
 * Serves a built site as hosts do: text compressed with gzip.
 *
 * @param onSent told of each answer and the bytes of its body as they were sent: browsers don't say it of a worker's
 *   script
 */
export async function serveCompressed(
  folder: string,
  onSent?: (request: IncomingMessage, bytes: number) => void,
): Promise<StaticServer> {
  const plain = await serveFolder(folder);
  const server = createServer(async (request, response) => {
    const upstream = await fetch(`${plain.origin}${request.url}`, {redirect: 'manual'});
    const body = Buffer.from(await upstream.arrayBuffer());
    const type = upstream.headers.get('content-type') ?? '';
    const location = upstream.headers.get('location');
    const compress = COMPRESSED.test(type) && body.length > 0;
    response.writeHead(upstream.status, {
      'content-type': type,
      ...(compress && {'content-encoding': 'gzip'}),
      ...(location !== null && {location}),
      'cache-control': 'public, max-age=3600',
    });
    const sent = compress ? gzipSync(body) : body;
    onSent?.(request, sent.length);
    response.end(sent);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await plain.close();
    },
  };
}
