import {describe, expect, it} from 'vitest';
import {isDrawable} from '../client/drawable.ts';
import {type DrawnNeighbour, toMermaid} from './to-mermaid.ts';

function neighbour(relation: DrawnNeighbour['relation'], title: string): DrawnNeighbour {
  return {relation, title, plan: {status: 'done', done: 1, total: 1}};
}

describe('toMermaid', () => {
  it('draws a line for each neighbour', () => {
    const source = toMermaid('Sell lamps', [
      neighbour('supersedes', 'Sell candles'),
      neighbour('cited by', 'Sell rope'),
      neighbour('overlaps', 'Move the shop'),
    ]);
    expect(source).toBe(
      [
        'flowchart LR',
        '  plan(["Sell lamps<br/>This plan"])',
        '  other0["Sell candles<br/>Done"]',
        '  plan -->|supersedes| other0',
        '  other1["Sell rope<br/>Done"]',
        '  other1 -->|cites| plan',
        '  other2["Move the shop<br/>Done"]',
        '  plan -.-|same packages| other2',
      ].join('\n'),
    );
  });

  it.each([
    ['a "quoted" [title](x)', 'a #34;quoted#34; #91;title#93;#40;x#41;'],
    ['1. `code` & <img src=x>', '1#46; #96;code#96; #38; #60;img src#61;x#62;'],
    ['two\nlines --> c; click c "javascript:x"', 'two lines --#62; c#59; click c #34;javascript#58;x#34;'],
    ['#quot; %%{init}%%', '#35;quot#59; #37;#37;#123;init#125;#37;#37;'],
    ['- *Größe* 値', '#45; #42;Größe#42; 値'],
  ])('takes %j for words', (title, written) => {
    const source = toMermaid(title, [neighbour('cites', title)]);
    expect(source.split('\n')[1]).toBe(`  plan(["${written}<br/>This plan"])`);
    expect(source.split('\n')[2]).toBe(`  other0["${written}<br/>Done"]`);
    expect(isDrawable(source)).toBe(true);
  });

  it('shortens long titles', () => {
    expect(toMermaid('ab '.repeat(40), []).split('\n')[1]).toBe(
      `  plan(["${'ab '.repeat(19)}ab…<br/>This plan"])`,
    );
  });
});
