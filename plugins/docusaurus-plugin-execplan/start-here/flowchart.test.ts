import {describe, expect, it} from 'vitest';
import {isFlowchart, readFlowchart} from './flowchart.ts';

const words = (source: string) =>
  readFlowchart(source)?.map(
    ({from, to, label, isMutual}) => `${from} ${isMutual ? '<>' : '>'} ${to}: ${label}`,
  ) ?? null;

describe('readFlowchart', () => {
  it('reads nodes, arrows and what is written at them', () => {
    expect(
      words(`---
title: x
---
%%{init: {}}%%
flowchart TD;
  a["Host page (packages/embed)"] -->|"opens; asks"| b(API) %% a remark
  b -- words --> c[(Store)] & d{{"Cache"}}
  c -. late .-> e
  e ==> a
  a --- f([End]):::big
  a <--> b
  subgraph one
    g-->h-->i
  end
  g ~~~ i
  classDef big fill:#fff
  e["\`Events <br/> of #quot;it#quot;\`"]`),
    ).toEqual([
      'Host page (packages/embed) > API: opens; asks',
      'API > Store: words',
      'API > Cache: words',
      'Store > Events of "it": late',
      'Events of "it" > Host page (packages/embed): ',
      'Host page (packages/embed) > End: ',
      'Host page (packages/embed) <> API: ',
      'g > h: ',
      'h > i: ',
    ]);
  });

  it.each([
    ['another diagram', 'sequenceDiagram\n  A->>B: hello'],
    ['shapes in a language of their own', 'flowchart LR\n  a@{ shape: cyl } --> b'],
    ['an open bracket', 'flowchart LR\n  a["x --> b'],
    ['nonsense', 'flowchart LR\n  a -->'],
    ['nothing', ''],
  ])('gives up on %s', (_what, source) => {
    expect(words(source)).toBeNull();
  });

  it('knows a flowchart', () => {
    expect(isFlowchart('%% x\ngraph LR\n a-->b')).toBe(true);
    expect(isFlowchart('graphics\n')).toBe(false);
  });

  it('takes linear time', () => {
    const start = performance.now();
    readFlowchart(`flowchart LR\n a -- ${' '.repeat(20_000)}x${'-'.repeat(20_000)}`);
    readFlowchart(`flowchart LR\n a${'['.repeat(20_000)}`);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
