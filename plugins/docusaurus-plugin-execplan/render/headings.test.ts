import {parseDocument, readPlan} from 'execplan';
import {describe, expect, it} from 'vitest';
import {PANEL_IDS} from '../panels/list-panels.ts';
import {renderDocument} from './index.ts';

function anchorsOf(source: string): string[] {
  const document = parseDocument(source);
  const reading = readPlan(document, {path: 'docs/plans/x.md', now: new Date('2026-01-01')});
  return renderDocument(document, reading, 'plan').anchors;
}

describe('ids of the page around an article', () => {
  it.each(Object.values(PANEL_IDS))('%s is not given to a heading', (id) => {
    const words = id.replaceAll('-', ' ');
    expect(anchorsOf(`# ${words}\n\n## ${words}\n`)).toEqual([`heading-${id}`, `${id}-1`]);
  });
});
