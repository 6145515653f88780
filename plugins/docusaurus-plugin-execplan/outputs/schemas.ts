/**
 * JSON Schemas (2020-12) of the files for programs. They describe what is promised: fields may be added within a
 * `schemaVersion`, so other properties are allowed.
 */

import {DOCUMENT_KINDS} from 'execplan';

/** A schema, as far as these need it. */
export interface Schema {
  $schema?: string;
  $id?: string;
  $defs?: Record<string, Schema>;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  const?: number | string;
  enum?: readonly (string | null)[];
  pattern?: string;
  minimum?: number;
  items?: Schema;
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
}

const text = (description: string): Schema => ({type: 'string', description});
const textOrNull = (description: string): Schema => ({type: ['string', 'null'], description});
const count = (description: string): Schema => ({type: 'integer', minimum: 0, description});
const list = (items: Schema, description: string): Schema => ({type: 'array', items, description});

/** @param optional properties that are absent where they don't apply */
function object(properties: Record<string, Schema>, description: string, optional: string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return {type: 'object', description, properties, required};
}

const DATE = '\\d{4}-\\d{2}-\\d{2}';
const calendarDate = (description: string): Schema => ({
  ...textOrNull(`${description}, as YYYY-MM-DD; null where it isn't known.`),
  pattern: `^${DATE}$`,
});

const REPOSITORY_PATH = 'Path in the repository.';
const HREF = 'Address of its page on this site, base path included.';
const PLAN = object(
  {
    path: text(REPOSITORY_PATH),
    title: text('Its title, plain text.'),
    href: text(HREF),
    status: {
      enum: ['not-started', 'active', 'stalled', 'done', 'unknown'],
      description: 'Derived from what the plan counts.',
    },
    statusReason: text('One line for people: `7 of 12 steps done`.'),
    stated: textOrNull('What the plan itself says of its status; null where it says nothing.'),
    done: count('Steps that are done.'),
    total: count('Steps, done or not.'),
    partial: count('Steps that are partly done.'),
    started: calendarDate('Date of its first dated entry'),
    lastActivity: calendarDate('Date of its last dated entry'),
    lastRevised: {
      ...textOrNull(
        "When a commit last changed it in meaning, ISO 8601 with the author's zone; null where git doesn't know.",
      ),
      pattern: `^${DATE}T\\d{2}:\\d{2}:\\d{2}(?:Z|[+-]\\d{2}:\\d{2})$`,
    },
    packages: list(text('Path of its folder.'), 'Workspace packages that it touches.'),
    authors: list(text('As written.'), 'Who made its decisions and revisions.'),
    decisions: count('Decisions in its log.'),
    surprises: count('Surprises and discoveries.'),
    outcomes: {enum: ['absent', 'placeholder', 'written'], description: 'State of its retrospective.'},
    errors: count('Errors that rules of the convention find in it, silenced ones aside.'),
    warnings: count('Warnings of the same kind.'),
    restart: textOrNull(
      'Address of what is needed to take it up again (`restart.schema.json`); null where it is done.',
    ),
  },
  'An ExecPlan.',
);

const DECISION = object(
  {
    plan: text('Path of its plan in the repository.'),
    href: text('Address of the decision on the page of its plan, with its anchor.'),
    text: text('What was decided, plain text.'),
    rationale: textOrNull('Why; null where the plan gives no reason.'),
    date: {
      ...textOrNull('ISO 8601 with the precision that the plan gives; null where it gives none.'),
      pattern: `^${DATE}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?$`,
    },
    author: textOrNull('As written; null where nobody is named.'),
    packages: list(text('Path of its folder.'), 'Workspace packages that it names.'),
  },
  'An entry of a Decision Log.',
);

const DOCUMENT = object(
  {
    path: text(REPOSITORY_PATH),
    kind: {enum: DOCUMENT_KINDS, description: 'What it is for.'},
    title: text('Its title, plain text.'),
    href: text(HREF),
    sections: {
      type: ['array', 'null'],
      description:
        'Headings, and single constraints, in document order; null for plans, whose sections are not listed.',
      items: object(
        {
          id: text('Id of the element on its page.'),
          level: {
            type: 'integer',
            minimum: 1,
            description: '1 to 6 for headings, 7 for a constraint in a list.',
          },
          title: text('Plain text.'),
        },
        'A place in the document that has an id.',
      ),
    },
  },
  'A Markdown file with a page.',
);

const PACKAGE = object(
  {
    path: text('Path of its folder.'),
    name: textOrNull('Name in its manifest; null without one.'),
    description: textOrNull('Its description in its manifest; null without one.'),
    href: text(HREF),
    touchedBy: list(text(REPOSITORY_PATH), 'Documents that cite it or something in it.'),
  },
  'A workspace package.',
);

const TARGET: Schema = {
  description: 'What is cited.',
  oneOf: [
    object(
      {
        kind: {const: 'document'},
        path: text(REPOSITORY_PATH),
        section: textOrNull('Id of the cited section; null where none is named or none is there.'),
        missingSection: text('The section as named, where the document has none of that name.'),
        supersededBy: text('Path of the newest version, where an older one is cited.'),
        constraints: list(text('Id of a section.'), 'Constraints that the citing words name or restate.'),
      },
      'A document with a page.',
      ['missingSection', 'supersededBy', 'constraints'],
    ),
    object(
      {kind: {const: 'file'}, path: text(REPOSITORY_PATH), lines: textOrNull('As cited: `42`, `3-15`.')},
      'A file without a page.',
    ),
    object(
      {kind: {enum: ['package', 'folder']}, path: text(REPOSITORY_PATH)},
      'A package, or another folder.',
    ),
    object(
      {kind: {const: 'missing'}, words: text('The words that cite.')},
      'Something that is named like a part of this repository and is not there.',
    ),
  ],
};

const PLACE = object(
  {
    line: {
      type: ['integer', 'null'],
      minimum: 1,
      description: 'Line in its file; null where it is not known.',
    },
    anchor: text('Id of the citing element on its page.'),
  },
  'An element that cites.',
);

const CITATION = object(
  {
    from: text('Path of the citing document.'),
    to: TARGET,
    places: list(PLACE, 'Where it is cited, in the order of the page.'),
  },
  'That a document cites something.',
);

/** Name of each file for programs, without `.json`, with its schema's own part. */
const FILES = {
  plans: {title: 'Plans', properties: {plans: list(PLAN, 'In the order of their paths.')}},
  decisions: {
    title: 'Decisions',
    properties: {decisions: list(DECISION, 'The newest first, undated ones last.')},
  },
  graph: {
    title: 'Documents, packages and what cites what',
    properties: {
      documents: list(DOCUMENT, 'In the order of their paths.'),
      packages: list(PACKAGE, 'In the order of their paths.'),
      citations: list(CITATION, 'By the path of the citing document, in the order of their first places.'),
    },
  },
} satisfies Record<string, {title: string; properties: Record<string, Schema>}>;

export type OutputName = keyof typeof FILES;

/**
 * Makes the schema of a file for programs.
 *
 * @param id absolute address at which the schema is published
 */
export function schemaOf(name: OutputName, id: string): Schema {
  const {title, properties} = FILES[name];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title,
    ...object({schemaVersion: {const: 1}, ...properties}, title),
  };
}
