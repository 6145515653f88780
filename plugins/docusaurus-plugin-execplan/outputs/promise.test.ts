/** What is promised of `schemaVersion` 1 (`docs/engineering/OUTPUTS.md`): this list grows, and nothing leaves it. */
import {expect, it} from 'vitest';
import {type OutputName, type Schema, schemaOf} from './schemas.ts';

const PROMISED: Record<OutputName, readonly string[]> = {
  plans: [
    'plans[].path',
    'plans[].title',
    'plans[].href',
    'plans[].status',
    'plans[].statusReason',
    'plans[].stated',
    'plans[].done',
    'plans[].total',
    'plans[].partial',
    'plans[].started',
    'plans[].lastActivity',
    'plans[].lastRevised',
    'plans[].packages[]',
    'plans[].authors[]',
    'plans[].decisions',
    'plans[].surprises',
    'plans[].outcomes',
    'plans[].errors',
    'plans[].warnings',
    'plans[].restart',
  ],
  decisions: [
    'decisions[].plan',
    'decisions[].href',
    'decisions[].text',
    'decisions[].rationale',
    'decisions[].date',
    'decisions[].author',
    'decisions[].packages[]',
  ],
  graph: [
    'documents[].path',
    'documents[].kind',
    'documents[].title',
    'documents[].href',
    'documents[].sections[].id',
    'documents[].sections[].level',
    'documents[].sections[].title',
    'packages[].path',
    'packages[].name',
    'packages[].description',
    'packages[].href',
    'packages[].touchedBy[]',
    'citations[].from',
    'citations[].to.kind',
    'citations[].to.path',
    'citations[].to.section',
    'citations[].to.lines',
    'citations[].to.words',
    'citations[].places[].line',
    'citations[].places[].anchor',
  ],
};

/** @returns the places of all values that a schema requires */
function requiredIn(schema: Schema, at = ''): string[] {
  if (schema.items) return requiredIn(schema.items, `${at}[]`);
  const forms = schema.oneOf ?? (schema.properties ? [schema] : []);
  if (forms.length === 0) return [at];
  return forms.flatMap(({properties = {}, required = []}) =>
    required.flatMap((name) => requiredIn(properties[name] ?? {}, at === '' ? name : `${at}.${name}`)),
  );
}

it.each(Object.entries(PROMISED) as [OutputName, string[]][])(
  '%s.json has the promised fields',
  (name, promised) => {
    const schema = schemaOf(name, `https://docs.example.test/${name}`);
    expect(schema.properties?.schemaVersion).toEqual({const: 1});
    // What is new is promised from the day on which it is published: it belongs in the list as well.
    expect(new Set(requiredIn(schema))).toEqual(new Set(['schemaVersion', ...promised]));
  },
);
