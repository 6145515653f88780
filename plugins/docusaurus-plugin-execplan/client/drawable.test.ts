import {describe, expect, it} from 'vitest';
import {isDrawable} from './drawable.ts';

describe('isDrawable', () => {
  it.each([
    'graph TD\n  A[GET https://example.org/x] --> B{ok?}\n  click A "javascript:alert(1)"',
    'sequenceDiagram\n  A->>B: <hello> & goodbye',
    'graph TD\n  A --> B\n  classDef red fill:#f00,stroke:#333;\n  class A red',
    '%%{init: {"theme": "forest"}}%%\ngraph TD\n  A["curl -d \\"x\\""] --> B',
  ])('draws %j', (source) => {
    expect(isDrawable(source)).toBe(true);
  });

  it.each([
    'graph TD\n  A@{ img: "https://example.org/x.png", label: "x" }',
    'graph TD\n  A@{ "img" : "x.png" }',
    '%%{init: {"themeCSS": ".node { fill: red }"}}%%\ngraph TD\n  A',
    '%%{init: {"fontFamily": "x"}}%%\ngraph TD\n  A',
    'graph TD\n  A\n  style A fill:url(https://example.org/x)',
    'graph TD\n  A\n  style A fill:\\75 rl(https://example.org/x)',
    'graph TD\n  classDef x fill:u/**/rl(https://example.org/x)',
    'graph TD\n  A["<img src=https://example.org/x>"]',
    '---\nconfig:\n  themeCSS: "@import \'https://example.org/x.css\'"\n---\ngraph TD\n  A',
  ])('leaves %j as its source', (source) => {
    expect(isDrawable(source)).toBe(false);
  });
});
