import {expect, it} from 'vitest';
import {readBuiltPage} from './built-page.ts';
import {lostWords} from './lost-words.ts';

const split = (text: string) => text.split(' ').filter(Boolean);

it.each([
  ['nothing', 'a b c', 'x a Done b c d', [], []],
  ['a word that is absent', 'a b c', 'a c', ['b'], []],
  ['a word that stands less often', 'a b a c', 'a b c', ['a'], []],
  ['a word in another place', 'when a b', 'a b when', [], ['when']],
  ['both', 'a b c d', 'c b a', ['d'], ['a', 'b']],
])('finds %s', (_name, source, page, lost, displaced) => {
  expect(lostWords(split(source), split(page))).toEqual({lost, displaced});
});

it('reads a page as a reader does', () => {
  const page = readBuiltPage(`<!doctype html><body><nav>aside</nav><article id="a">
    <header><h1>Ti<em>tle</em></h1></header><span data-plan-status="active">Active</span>
    <ul><li id="progress-x" data-progress="done"><span>Done</span><p>text <code>one<wbr>word</code></p></li></ul>
    <pre><code><span>10</span><span>ms</span></code></pre><button>Copy</button><script>no()</script>
    <div id="d" data-decision><p data-surprise="">s</p></div><img alt="alternative" src="x"></article>`);
  expect(page.words.join(' ')).toBe('Ti tle Active Done text oneword 10ms s alternative');
  expect(page).toMatchObject({
    progress: [{state: 'done', id: 'progress-x'}],
    decisions: ['d'],
    surprises: [null],
    status: 'active',
    ids: ['a', 'progress-x', 'd'],
  });
});
