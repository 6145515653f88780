/** Reads the limits that a document of constraints sets, as they stand in it now; pure. */
import {leadingId, type MarkdownDocument, plainText} from 'execplan';

type Block = MarkdownDocument['root']['children'][number];
type List = Extract<Block, {type: 'list'}>;
type Table = Extract<Block, {type: 'table'}>;

/** One constraint: its sentences that set a limit, in its own words, as inline Markdown. */
export interface Figure {
  /** `C-03 Embed UMD bundle`; `null` where its words stand without a title. */
  title: string | null;
  sentences: string[];
}

/** The constraints below one heading. */
export interface FigureGroup {
  /** `null` where they stand below the document's own title. */
  title: string | null;
  /** What the heading says of all of them, such as the unit of every size. */
  introduction: string[];
  figures: Figure[];
}

export interface Figures {
  groups: FigureGroup[];
  /** Titles of constraints that have an id and no figure. */
  withoutFigure: string[];
  /** Titles of constraints with a figure that are left out: too many, too long, or not to be said; `null` for one without. */
  leftOut: (string | null)[];
}

export interface FigureBounds {
  /** Most constraints. @default 40 */
  most?: number;
  /** Most characters of one constraint. @default 600 */
  length?: number;
  /** Whether a plan for this repository can say a sentence. @default every one */
  canSay?: (sentence: string) => boolean;
}

/** A heading with the blocks up to the next one. */
interface Part {
  title: string | null;
  depth: number;
  isGroup: boolean;
  blocks: Block[];
}

/** Sentences of one paragraph, entry or row. A list of names counts as a limit: nothing else is allowed. */
interface Statement {
  sentences: string[];
  isNameList: boolean;
}

/**
 * Reads constraints in the forms that people give them: a heading with an id or without, entries of a list, rows of a
 * table. Only sentences with a figure are kept, of a list of allowed names all that is said of it.
 */
export function readFigures(document: MarkdownDocument, bounds: FigureBounds = {}): Figures {
  const {most = 40, length = 600, canSay = () => true} = bounds;
  const {source} = document;
  const found: Figures = {groups: [], withoutFigure: [], leftOut: []};
  let group: FigureGroup | null = null;
  let room = most;
  for (const part of toParts(document)) {
    const statements = part.blocks.flatMap((block) => toStatements(block, source));
    if (part.isGroup || group === null) {
      const isIntroduction = part.isGroup && !hasLimit(statements);
      const introduction = isIntroduction ? wordsOf(statements).filter((words) => !COMMAND.test(words)) : [];
      group = {title: part.title, introduction, figures: []};
      found.groups.push(group);
    }
    const isEntry = !part.isGroup;
    if (isEntry && part.title !== null && leadingId(part.title) !== null && !hasLimit(statements)) {
      found.withoutFigure.push(part.title);
    }
    for (const figure of toFigures(statements, isEntry ? part.title : null)) {
      const isTooLong = figure.sentences.join(' ').length > length;
      if (room === 0 || isTooLong || !figure.sentences.every(canSay)) found.leftOut.push(figure.title);
      else {
        group.figures.push(figure);
        room -= 1;
      }
    }
  }
  found.groups = found.groups.filter(({figures}) => figures.length > 0);
  return found;
}

/** Says the figures as paragraphs, one a group. */
export function figuresAsProse({groups}: Pick<Figures, 'groups'>): string[] {
  return groups.map(({title, introduction, figures}) => {
    const said = figures.map(
      ({title: own, sentences}) => (own === null ? '' : `${own}: `) + sentences.join(' '),
    );
    return [...(title === null ? [] : [`${title}.`]), ...introduction, ...said].join(' ');
  });
}

function toParts({root, source}: MarkdownDocument): Part[] {
  const parts: Part[] = [{title: null, depth: 0, isGroup: true, blocks: []}];
  const headings = root.children.filter((node) => node.type === 'heading');
  for (const node of root.children) {
    if (node.type !== 'heading') {
      parts.at(-1)?.blocks.push(node);
      continue;
    }
    const next = headings[headings.indexOf(node) + 1];
    const hasId = leadingId(plainText(node)) !== null;
    const isGroup = !hasId && (node.depth <= 2 || (next !== undefined && next.depth > node.depth));
    // The document's own title says nothing beside its path.
    const title = node.depth === 1 && isGroup ? null : inline(node.children, source);
    parts.push({title, depth: node.depth, isGroup, blocks: []});
  }
  return parts;
}

function toStatements(block: Block, source: string): Statement[] {
  switch (block.type) {
    case 'paragraph':
      return [{sentences: toSentences(inline(block.children, source)), isNameList: false}];
    case 'list':
      return fromList(block, source);
    case 'table':
      return fromTable(block, source);
    case 'blockquote':
      return block.children.flatMap((child) => toStatements(child, source));
    default:
      return [];
  }
}

function fromList(list: List, source: string): Statement[] {
  const entries = list.children.map((item) => inline(item.children, source)).filter((text) => text !== '');
  const isNames = entries.length > 0 && entries.every((text) => /^`[^`]+`[.,;]?$/.test(text));
  if (!isNames) return entries.map((text) => ({sentences: toSentences(text), isNameList: false}));
  return [
    {sentences: [`${entries.map((text) => text.replace(/[.,;]$/, '')).join(', ')}.`], isNameList: true},
  ];
}

function fromTable({children}: Table, source: string): Statement[] {
  const [head = [], ...rows] = children.map((row) =>
    row.children.map((cell) => inline(cell.children, source)),
  );
  return rows.map(([first = '', ...others]) => {
    const said = others.flatMap((cell, index) => {
      if (cell === '') return [];
      const label = head[index + 1] ?? '';
      return [others.length > 1 && label !== '' ? `${label} ${cell}` : cell];
    });
    return {sentences: [closed(`${first}: ${said.join(', ')}`)], isNameList: false};
  });
}

/** An entry with a title is one figure; what stands without one is a figure by itself. */
function toFigures(statements: readonly Statement[], title: string | null): Figure[] {
  const limits = (list: readonly Statement[]) =>
    list.some(({isNameList}) => isNameList)
      ? wordsOf(list)
      : list.flatMap(({sentences}) => sentences.filter(isLimit));
  if (title !== null || statements.some(({isNameList}) => isNameList)) {
    const sentences = limits(statements);
    return sentences.length > 0 ? [{title, sentences}] : [];
  }
  return statements.flatMap((statement) => {
    const sentences = limits([statement]);
    return sentences.length > 0 ? [{title: null, sentences}] : [];
  });
}

function hasLimit(statements: readonly Statement[]): boolean {
  return toFigures(statements, '').length > 0;
}

/** All sentences but those that only say where more is written. */
function wordsOf(statements: readonly Statement[]): string[] {
  return statements.flatMap(({sentences}) => sentences.filter((sentence) => !isPointer(sentence)));
}

const SECTION_NUMBERS =
  /(?:\b(?:sections?|chapters?|appendix|sec\.)\s+|§+\s?)[\dA-Z][\d.]*(?:(?:\s?[,–-]\s?|,?\s(?:and|or|to)\s)[\d.]+)*/gi;
const IDS = /\b[A-Z][A-Z0-9]{0,9}-\d+\b/g;
const DATES = /\b\d{4}-\d{2}-\d{2}\b/g;
const CODE = /`[^`]*`/g;
/** No figure is a part of a name (`v1.6`, `sha384`, `P95`) or the number of an entry (`1.`). */
const NUMBER = /(?<![\w.-])\d/;
const NUMBER_IN_WORDS =
  /\b(?:at (?:most|least)|no more than|up to|exactly|only|within) (?:an? )?(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|third|quarter|dozen|hundred|thousand)\b/i;
const FEWEST_NAMES = 3;
/** How a limit is checked isn't what it is. */
const COMMAND = /`(?:pnpm|npm|npx|yarn) /;

function isLimit(sentence: string): boolean {
  const bare = [CODE, SECTION_NUMBERS, IDS, DATES].reduce((text, part) => text.replace(part, ''), sentence);
  return (
    NUMBER.test(bare) || NUMBER_IN_WORDS.test(bare) || (sentence.match(CODE)?.length ?? 0) >= FEWEST_NAMES
  );
}

/** `Section 10.`, `Decided in ADR-0001.`, `Their payloads stand in section 11.2.` */
function isPointer(sentence: string): boolean {
  const bare = [SECTION_NUMBERS, IDS].reduce((text, part) => text.replace(part, '\0'), sentence);
  return (
    bare.includes('\0') &&
    bare
      .replace(/\0/g, '')
      .split(/\s+/)
      .filter((word) => /\w/.test(word)).length <= 5
  );
}

function toSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?]|[.!?][)"”])\s+(?=[\p{Lu}\p{Lt}\p{Lo}`"“(])|(?<=[。！？])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence, index, all) => (index === all.length - 1 ? closed(sentence) : sentence));
}

function closed(sentence: string): string {
  return /[.!?:。！？][)"”`]?$/.test(sentence) ? sentence : `${sentence.replace(/[,;]$/, '')}.`;
}

interface Positioned {
  type: string;
  children?: readonly Positioned[];
  position?: {start: {offset?: number | undefined}; end: {offset?: number | undefined}} | undefined;
}

/**
 * Inline Markdown of one line: text and code as written, so that escapes stay. Links become their words, since a
 * relative one leads elsewhere from another folder; emphasis is dropped, and so is what was struck out.
 */
function inline(nodes: readonly Positioned[], source: string): string {
  return nodes
    .map((node) => inlineOf(node, source))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function inlineOf(node: Positioned, source: string): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return source.slice(node.position?.start.offset, node.position?.end.offset);
    case 'break':
      return ' ';
    case 'delete':
    case 'code':
    case 'html':
    case 'image':
    case 'footnoteReference':
      return '';
    case 'paragraph':
    case 'listItem':
    case 'list':
      // Of an entry's parts each is said behind the other.
      return ` ${inline(node.children ?? [], source)} `;
    default:
      return (node.children ?? []).map((child) => inlineOf(child, source)).join('');
  }
}
