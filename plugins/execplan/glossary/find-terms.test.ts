import {describe, expect, it} from 'vitest';
import {parseDocument} from '../document.ts';
import {createTermFinder} from './find-terms.ts';
import {gatherTerms} from './glossary.ts';
import {readTerms} from './read-terms.ts';

const GLOSSARY = `# Glossary

- **Tenant**: a publisher that uses the guide, with quotas of its own.
- **event**: something that takes place.
- **Host page**: the page in which the guide appears.
- **Plan hash**: a fingerprint.
- **Page document** (\`PageDoc\`): blocks in order.
- **Content Security Policy (CSP)**: what a page may load.
- **Go to**: a jump.
- **dsl/1**: a language.
- **Cache-miss subset**: what isn't kept.
- **C++**: a language of programs.
- **R&D policy**: rules.
- **プラン表**: a table.
- **ブロック**: a part.
`;

function finder(glossary = GLOSSARY, path = 'glossary.md') {
  const terms = gatherTerms([{path, kind: 'other', terms: readTerms(parseDocument(glossary).root, path)}]);
  const find = createTermFinder(terms);
  return (text: string) => find(text).map(({term, start, end}) => [term.name, text.slice(start, end)]);
}
const find = finder();

describe('createTermFinder', () => {
  it.each([
    ['several words in any case, singular and plural', 'the host pages show it', 'Host page', 'host pages'],
    ['over a line’s end', 'the host\npage', 'Host page', 'host\npage'],
    ['plurals in -es', 'all plan hashes', 'Plan hash', 'plan hashes'],
    ['plurals in -ies', 'two R&D policies', 'R&D policy', 'R&D policies'],
    ['abbreviations as they are', 'our CSPs, too', 'Content Security Policy', 'CSPs'],
    [
      'what an abbreviation stands for',
      'a content security policy',
      'Content Security Policy',
      'content security policy',
    ],
    ['a capital inside', 'a PageDoc again', 'Page document', 'PageDoc'],
    ['marks inside', 'in dsl/1 only', 'dsl/1', 'dsl/1'],
    ['hyphens', 'a cache-miss subset of', 'Cache-miss subset', 'cache-miss subset'],
    ['an ordinary word with its capital', 'for each Tenant again', 'Tenant', 'Tenant'],
    ['scripts without spaces', 'このプラン表は', 'プラン表', 'プラン表'],
    ['words of katakana that stand alone', '一つのブロックを', 'ブロック', 'ブロック'],
    ['a possessive', "the host page's own", 'Host page', 'host page'],
  ])('finds %s', (_what, text, name, words) => {
    expect(find(text)).toEqual([[name, words]]);
  });

  it.each([
    ['an ordinary word in lower case', 'for each tenant'],
    ['one that its definition writes small', 'an Event and an event'],
    ['a capital that begins a sentence', 'It is so. Tenant is a word.'],
    ['a capital that begins a stretch', 'Tenant is a word'],
    ['one behind a label', 'Goal: Tenant first'],
    ['a part of a name', 'the Tenant Admin and Google Tenant'],
    ['one with a number', 'in Tenant 2'],
    ['a part of a compound', 'a Tenant-Admin'],
    ['a part of a path', 'docs/CSP and CSP/x and CSP.md and x.CSP'],
    ['a part of an identifier', 'PageDocument and my_CSP and CSP_X and PageDoc()'],
    ['an abbreviation in lower case', 'the csp of it'],
    ['everyday’s phrases', 'go to it'],
    ['a part of a word of katakana', 'ブロックチェーン'],
    ['words parted by a mark', 'the host, page'],
  ])('leaves out %s', (_what, text) => {
    expect(find(text)).toEqual([]);
  });

  it('takes the longest of those that begin together', () => {
    const both = finder('# Glossary\n\n- **Plan hash**: x.\n- **Plan hash table**: y.');
    expect(both('the plan hash table and a plan hash')).toEqual([
      ['Plan hash table', 'plan hash table'],
      ['Plan hash', 'plan hash'],
    ]);
  });

  it('takes no capital for telling in a language that writes nouns with one', () => {
    const text =
      '# Glossar\n\n- **Mandant**: ein Verlag, der die Seite mit eigenen Quoten in seiner Umgebung nutzt, und zwar mit einem Schlüssel je Verlag und einer Sprache je Seite.';
    expect(finder(text)('für jeden Mandant gilt')).toEqual([]);
  });

  it('makes of any name a pattern that is one', () => {
    for (const name of ['a-b (c)+ d', 'C++ [x] {y}', 'x^y$z | w', 'a/b-c.d*e', 'ß ẞ İ ı', 'X'.repeat(50)]) {
      expect(() => finder(`# Glossary\n\n- **${name}**: x`)('text')).not.toThrow();
    }
  });

  it('takes linear time', () => {
    const start = performance.now();
    find(`${'Tenant '.repeat(20_000)}${'host '.repeat(20_000)}${'.'.repeat(50_000)}`);
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
