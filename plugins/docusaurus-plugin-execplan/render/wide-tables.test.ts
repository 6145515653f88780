import {parseDocument, readPlan} from 'execplan';
import {expect, test} from 'vitest';
import {renderDocument} from './index.ts';

function render(source: string): string {
  const document = parseDocument(source);
  const reading = readPlan(document, {path: 'docs/plans/x.md', now: new Date('2026-01-01')});
  return JSON.stringify(renderDocument(document, reading, 'other').parts);
}

test('a row with more cells than the header keeps them all', () => {
  expect(render('|a|b|\n|-|-|\n|1|`x || true`|\n')).toContain('true');
  expect(render('|a|b|\n|-|-|\n|1|2|third|\n')).toContain('<td>third</td>');
});

test('a heading never takes the id of the element around the application', () => {
  expect(render('# T\n\n## __docusaurus\n')).not.toContain('id=\\"__docusaurus\\"');
  expect(render('# T\n\n## Cited by\n')).toContain('id=\\"heading-cited-by\\"');
});

test('an empty comment ends where it begins', () => {
  expect(render('<!--><script>still here</script>-->\n')).toContain('still here');
});
