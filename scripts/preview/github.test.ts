import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, expect, it} from 'vitest';
import {connectToGitHub} from './github.ts';

let close = () => {};
afterEach(() => close());

interface Asked {
  method: string | undefined;
  url: string | undefined;
  authorization: string | undefined;
  body: string;
}

/** A server that answers as a table says, and notes what it was asked. */
async function start(answer: (url: string) => {status?: number; body: unknown}) {
  const asked: Asked[] = [];
  const read = async (request: IncomingMessage) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  };
  const server = createServer(async (request, response) => {
    const {method, url, headers} = request;
    asked.push({method, url, authorization: headers.authorization, body: await read(request)});
    const {status = 200, body} = answer(url ?? '');
    response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  close = () => void server.close();
  const {port} = server.address() as AddressInfo;
  const github = connectToGitHub({
    apiUrl: `http://127.0.0.1:${port}`,
    repository: 'town/noticeboard',
    token: 'secret',
  });
  return {github, asked};
}

it('asks for pull requests from a branch, whatever it is called', async () => {
  const {github, asked} = await start(() => ({body: [{number: 7}]}));
  expect(await github.pullRequestsFrom('ada', 'a&state=open#/../b')).toEqual([{number: 7}]);
  expect(asked).toEqual([
    {
      method: 'GET',
      url: '/repos/town/noticeboard/pulls?state=all&head=ada%3Aa%26state%3Dopen%23%2F..%2Fb&per_page=100&page=1',
      authorization: 'Bearer secret',
      body: '',
    },
  ]);
});

it('reads lists to their end', async () => {
  const full = Array.from({length: 100}, (_, id) => ({id}));
  const {github, asked} = await start((url) => ({body: url.endsWith('page=3') ? [{id: 1}] : full}));
  expect(await github.comments(7)).toHaveLength(201);
  expect(asked).toHaveLength(3);
});

it('names files by both of their names, and says where the list may go on', async () => {
  const files = [{filename: 'b.md', previous_filename: 'a.ts'}, {filename: 'c.md'}];
  const {github} = await start((url) => ({
    body: {files: url.includes('/compare/1...2') ? files : Array(300).fill(files[1])},
  }));
  expect(await github.changedFiles('1', '2')).toEqual({paths: ['b.md', 'a.ts', 'c.md'], isCut: false});
  expect((await github.changedFiles('3', '4')).isCut).toBe(true);
});

it('takes a comparison without a list for one that may hold anything', async () => {
  const {github} = await start(() => ({body: {}}));
  expect(await github.changedFiles('1', '2')).toEqual({paths: [], isCut: true});
});

it('names artefacts that are still there', async () => {
  const artifacts = [
    {name: 'preview', size_in_bytes: 5, expired: false},
    {name: 'preview', size_in_bytes: 5, expired: true},
    {name: 7},
  ];
  const {github} = await start(() => ({body: {artifacts}}));
  expect(await github.artefacts(5)).toEqual([{name: 'preview', bytes: 5}]);
});

it('writes comments', async () => {
  const {github, asked} = await start(() => ({body: {}}));
  await github.createComment(7, 'a');
  await github.updateComment(3, 'b');
  expect(asked.map(({method, url, body}) => `${method} ${url} ${body}`)).toEqual([
    'POST /repos/town/noticeboard/issues/7/comments {"body":"a"}',
    'PATCH /repos/town/noticeboard/issues/comments/3 {"body":"b"}',
  ]);
});

it('says which request failed, without the token', async () => {
  const {github} = await start(() => ({status: 403, body: {message: 'no'}}));
  await expect(github.createComment(7, 'a')).rejects.toThrow(
    /^GitHub: Unexpected status 403 of POST \/issues\/7\/comments$/,
  );
});
