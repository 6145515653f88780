/** JSON Schema (draft 2020-12) of a `Restart`; fields are added within a `schemaVersion`, never renamed or dropped. */
const text = (description: string) => ({type: 'string', description});
const textOrNull = (description: string) => ({type: ['string', 'null'], description});
const count = (description: string) => ({type: 'integer', minimum: 0, description});
const list = (items: object, description: string) => ({type: 'array', items, description});
const LINE = {type: 'integer', minimum: 1, description: 'Line in the file of the plan.'};
const ANCHOR = text("Id of the entry on the plan's page.");
const DATE = textOrNull('ISO 8601 with the precision that the plan gives; null where it gives none.');

function object(properties: Record<string, object>, description: string) {
  return {type: 'object', description, properties, required: Object.keys(properties)};
}

function orNull(value: object) {
  return {anyOf: [value, {type: 'null'}]};
}

const HEADING = object({title: text('Plain text.'), line: LINE}, 'A heading of the plan.');

const STEP = object(
  {
    text: text('Plain text, without checkbox and timestamp.'),
    state: {enum: ['todo', 'partial'], description: 'Not begun, or done in part.'},
    at: DATE,
    line: LINE,
    anchor: ANCHOR,
    heading: orNull(HEADING),
  },
  'A step that is not done; its heading is a phase, or null directly below Progress.',
);

const DECISION = object(
  {
    text: text('What was decided.'),
    rationale: textOrNull('Why; null where the plan gives no reason.'),
    date: DATE,
    author: textOrNull('As written; null where nobody is named.'),
    line: LINE,
    anchor: ANCHOR,
  },
  'An entry of the Decision Log.',
);

const PIECE = object(
  {
    kind: {
      enum: ['command', 'output', 'unclear'],
      description:
        'Lines to be run, lines that were printed, or lines behind commands of which the plan says neither.',
    },
    text: text('Lines, prompts removed.'),
  },
  'A stretch of a block.',
);

const COMMANDS = object(
  {
    line: LINE,
    language: textOrNull('The language that the fence names.'),
    before: textOrNull('The sentence directly before the block, which often says where to run it.'),
    pieces: list(PIECE, 'In order; at least one is a command.'),
    section: orNull(HEADING),
  },
  'A block of commands, with the section that it stands in.',
);

const SURPRISE = object(
  {
    text: text('What was found.'),
    evidence: textOrNull('What shows it; null where the plan gives nothing.'),
    date: DATE,
    line: LINE,
    anchor: ANCHOR,
  },
  'An entry of Surprises & Discoveries.',
);

const FILE = object(
  {
    target: text("A path, a package's name, an id, or the word for a document, as the plan names it."),
    kind: text('What it is, by its name.'),
    line: LINE,
  },
  'Something that the plan names, with the line that names it first.',
);

const TITLE = 'Restart of a plan';

export const RESTART_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: TITLE,
  ...object(
    {
      schemaVersion: {const: 1},
      path: text('Path of the plan in the repository.'),
      title: text('Its title, plain text.'),
      status: object(
        {
          value: {enum: ['not-started', 'active', 'stalled', 'done', 'unknown']},
          reason: text('One line for people.'),
          line: {...LINE, type: ['integer', 'null']},
        },
        'Derived from what the plan counts, with the line that proves it.',
      ),
      stated: textOrNull('What the plan says of its status itself.'),
      progress: object(
        {
          source: {enum: ['progress-section', 'task-lists', 'none']},
          total: count('Steps, done or not.'),
          done: count('Steps that are done.'),
          partial: count('Steps that are done in part.'),
          notes: count('Entries without a checkbox.'),
        },
        'How many steps there are.',
      ),
      outcomes: {enum: ['absent', 'placeholder', 'written'], description: 'State of its retrospective.'},
      openSteps: list(STEP, 'In the order of the plan.'),
      decisions: object(
        {
          total: count('Decisions in the log.'),
          leftOut: count('Earlier ones that are not listed here.'),
          latest: list(DECISION, 'The latest first.'),
        },
        'The latest decisions.',
      ),
      workingDirectory: orNull(
        object(
          {text: text('The sentence.'), line: LINE},
          'A sentence that says from where commands are run, besides what stands before each block.',
        ),
      ),
      commands: list(COMMANDS, 'In the order of the plan.'),
      surprises: list(SURPRISE, 'In the order of the plan.'),
      files: list(FILE, 'Each once.'),
      missing: list({type: 'string'}, 'What the plan does not have, one sentence each.'),
    },
    TITLE,
  ),
};
