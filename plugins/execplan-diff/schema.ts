/** JSON Schema (draft 2020-12) of a `DiffReport`; fields are added within a `schemaVersion`, never renamed or dropped. */
const TEXT = {type: 'string'};
const MAYBE_TEXT = {type: ['string', 'null']};
const LINE = {type: 'integer', minimum: 1};
const COUNT = {type: 'integer', minimum: 0};

function object(properties: Record<string, object>, optional: readonly string[] = []) {
  return {
    type: 'object',
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    properties,
  };
}

function list(items: object) {
  return {type: 'array', items};
}

function pair(value: object) {
  const nullable = {anyOf: [value, {type: 'null'}]};
  return object({before: nullable, after: nullable});
}

function kind(...values: string[]) {
  return {enum: values};
}

/** A change of an entry that both versions have, and the two that only one has. */
function changes(
  entry: object,
  kinds: readonly string[],
  more: Record<string, object> = {},
  others: object[] = [],
) {
  return list({
    oneOf: [
      object({kind: kind(...kinds), before: entry, after: entry, ...more}),
      object({kind: kind('removed'), before: entry}),
      object({kind: kind('added'), after: entry}),
      ...others,
    ],
  });
}

const STEP = object({
  text: TEXT,
  state: kind('done', 'todo', 'partial', 'note'),
  at: MAYBE_TEXT,
  atText: MAYBE_TEXT,
  line: LINE,
  anchor: TEXT,
});
const DATED = {text: TEXT, date: MAYBE_TEXT, dateText: MAYBE_TEXT, line: LINE};
const DECISION = object({...DATED, rationale: MAYBE_TEXT, author: MAYBE_TEXT, anchor: TEXT});
const SURPRISE = object({...DATED, evidence: MAYBE_TEXT, anchor: TEXT});
const NOTE = object({...DATED, author: MAYBE_TEXT});
const SECTION = object({kind: TEXT, title: TEXT, parent: TEXT, line: LINE});
const CITATION = object({target: TEXT, section: MAYBE_TEXT, kind: TEXT, line: LINE, text: TEXT});
const FINDING = object({rule: TEXT, severity: kind('error', 'warning'), message: TEXT, line: LINE});
const COUNTS = object({done: COUNT, partial: COUNT, total: COUNT});
const REVISION = object({name: TEXT, commit: {type: 'string', pattern: '^[0-9a-f]{40,64}$'}});
const CORRECTION = {isCorrection: {type: 'boolean'}};
const REWORDED = (entry: object) =>
  object({kind: kind('reworded'), before: entry, after: entry, ...CORRECTION});

const PLAN = object({
  path: TEXT,
  renamedFrom: MAYBE_TEXT,
  fate: kind('added', 'removed', 'revised', 'unchanged'),
  title: pair(TEXT),
  status: pair(kind('not-started', 'active', 'stalled', 'done', 'unknown')),
  progress: pair(COUNTS),
  outcomes: pair(kind('absent', 'placeholder', 'written')),
  alarms: list({
    oneOf: [
      object({kind: kind('step-unticked'), before: STEP, after: STEP}),
      object({kind: kind('step-removed'), before: STEP}),
      object({kind: kind('decision-rewritten'), before: DECISION, after: DECISION}),
      object({kind: kind('decision-removed'), before: DECISION}),
    ],
  }),
  steps: changes(STEP, ['ticked', 'unticked', 'partly', 'redated', 'reworded', 'amended'], {}, [
    object({kind: kind('split'), before: STEP, after: list(STEP)}),
  ]),
  surprises: changes(SURPRISE, ['amended'], {}, [REWORDED(SURPRISE)]),
  decisions: changes(DECISION, ['amended'], {}, [REWORDED(DECISION)]),
  retrospective: {enum: ['written', 'reworded', 'removed', null]},
  revisionNotes: changes(NOTE, ['amended'], {}, [REWORDED(NOTE)]),
  sections: list({
    oneOf: [
      object({kind: kind('added'), after: SECTION, words: COUNT}),
      object({kind: kind('removed'), before: SECTION, words: COUNT}),
      object({kind: kind('retitled', 'moved'), before: SECTION, after: SECTION}),
      object({kind: kind('rewritten'), before: SECTION, after: SECTION, added: COUNT, removed: COUNT}),
    ],
  }),
  isReordered: {type: 'boolean'},
  citations: object({
    gained: list(CITATION),
    lost: list(CITATION),
    broken: list(object({path: TEXT, line: LINE})),
  }),
  findings: object({appeared: list(FINDING), gone: list(FINDING)}),
});

export const DIFF_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'What changed in the plans between two states of a repository',
  ...object({schemaVersion: {const: 1}, base: REVISION, head: REVISION, plans: list(PLAN)}),
};
