import {describe, expect, it} from 'vitest';
import {startsAsMermaid} from './mermaid.ts';

describe('startsAsMermaid', () => {
  it.each([
    'graph TD\n  A --> B',
    'flowchart LR;\n A-->B',
    'sequenceDiagram\r\n  A->>B: hello',
    '%% a comment\n\nstateDiagram-v2\n  [*] --> Open',
    'pie title Steps\n  "done": 3',
  ])('recognises %j', (value) => {
    expect(startsAsMermaid(value)).toBe(true);
  });

  it.each([
    'graph TD',
    'graph of calls\n a',
    'flowchart\n  A',
    'gantt charts are nice\nyes',
    'journey',
    '%% only\n',
    '',
  ])('leaves %j alone', (value) => {
    expect(startsAsMermaid(value)).toBe(false);
  });
});
