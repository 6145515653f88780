import type {Table, TableCell} from 'mdast';
import {plainText} from '../plain-text.ts';
import {inlinePieces, piecesText, toMeaning} from './inline-pieces.ts';
import type {MeaningPiece} from './term.ts';

/** A head that says by itself that its column holds terms. */
const TERM =
  /^(?:terms?|abbreviations?|acronyms?|begriff|abkürzung|terme|término|termo|termine|термин|术语|術語|词汇|用語|용어)$/iu;
/** A head of many tables; only beside a meaning it holds terms. */
const NAME = /^(?:name|concept|word|phrase|expression|名称|名前|概念|用词)$/iu;
const MEANING =
  /^(?:meanings?|definitions?|means|what it means|bedeutung|définition|signification|significado|definición|definição|definizione|определение|значение|含义|含義|定义|定義|意味|의미|정의)$/iu;
const DESCRIPTION =
  /^(?:descriptions?|explanations?|in plain words|stands for|expansion|beschreibung|erklärung|description|descripción|descrição|описание|说明|説明|解释|설명)$/iu;

/** A row that defines a term. */
export interface TermRow {
  name: string;
  meaning: MeaningPiece[];
  line: number | undefined;
}

/**
 * Reads a table of terms: its first column's head and another one's say that it is one.
 *
 * @param isTerms whether it stands where terms are defined, so that less has to be said
 * @returns nothing for any other table
 */
export function readTermTable({children: [head, ...rows]}: Table, isTerms: boolean): TermRow[] {
  const [first = '', ...others] = (head?.children ?? []).map((cell) => plainText(cell).trim());
  const explains = (title: string) =>
    MEANING.test(title) || ((isTerms || TERM.test(first)) && DESCRIPTION.test(title));
  const named = TERM.test(first) || NAME.test(first);
  const column = named ? others.findIndex(explains) + 1 : 0;
  if (column === 0) return [];
  return rows.flatMap(({children, position}) => {
    const name = children[0];
    const meaning = children[column];
    if (!name || !meaning) return [];
    return [
      {
        name: nameText(name),
        meaning: toMeaning(inlinePieces(meaning.children), 0),
        line: position?.start.line,
      },
    ];
  });
}

function nameText(cell: TableCell): string {
  return piecesText(inlinePieces(cell.children), true);
}
