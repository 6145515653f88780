/** What a label such as `Rationale:` names. */
export type FieldName =
  | 'decision'
  | 'rationale'
  | 'observation'
  | 'evidence'
  | 'date'
  | 'author'
  | 'date-author'
  | 'other';

/**
 * Labels of entries, with the spellings of real plans and their Chinese and Japanese forms. A label may
 * break across lines, so `\s*` stands wherever a space may.
 */
const LABELS: Record<FieldName, string> = {
  decision:
    'Decision(?:\\s+(?:made|taken))?(?:\\s+(?:#\\s*)?[A-Z]{0,3}-?\\d+(?:\\.\\d+)*[a-z]?)?|Decided|决策|决定|決定(?:事項)?|判断|決策|결정(?: ?사항)?',
  rationale: 'Rationale|Reason(?:ing)?|Why|理由|原因|依据|根拠|背景|이유|근거',
  observation:
    'Observations?|Observed|Finding|Discovery|Surprise|Discovered|观察|觀察|观察到|発見|发现|観察|観測|現象|现象|意外',
  evidence: 'Evidence|Proof|证据|證據|証拠|根拠|エビデンス',
  'date-author':
    '(?:Date|Timestamp)\\s*(?:/|and|&|,)\\s*Author|Author\\s*/\\s*Date|日期\\s*/\\s*作者|日付\\s*/\\s*(?:作者|担当者?|記入者|著者|作成者)|日期与作者|日時\\s*/\\s*(?:作者|担当者?|記入者|著者)',
  date: 'Date|Dated|Timestamp|When|日期|时间|日付|日時|날짜',
  author: 'Author|Authors|By|Owner|作者|担当者?|記入者|著者',
  other:
    'Alternatives?(?:\\s+considered)?|Options?(?:\\s+considered)?|Impacts?|Consequences?|Implications?|Trade-?offs?|Status|Context|Notes?|Effect|Follow-?up|Action|Result|Mitigation|Resolution|Response|影响(?:范围)?|影響(?:範囲)?|영향|备注|備考|対応|结论|結論',
};

const ORDER: readonly FieldName[] = [
  'date-author',
  'decision',
  'rationale',
  'observation',
  'evidence',
  'date',
  'author',
  'other',
];

/** A qualifier between label and colon: `Decision (2026-03-01):`, `Decision 1 (Stage A):`. */
const QUALIFIER = '(?:\\s*[（(][^()（）\\n]{1,60}[)）])?';

function labelPattern(names: readonly FieldName[], flags: string, before: string): RegExp {
  const alternatives = names.map((name) => `(?<${name.replace('-', '_')}>${LABELS[name]})`).join('|');
  return new RegExp(`${before}(?:${alternatives})(?<qualifier>${QUALIFIER})\\s*[:：]`, flags);
}

const AT_LINE_START = labelPattern(ORDER, 'giu', '(?<=^|[\\n\\r])[ \\t]*');
/** Re-wrapped paragraphs run their labels together; only the convention's own are taken there, capitalised. */
const RUN_TOGETHER = labelPattern(['date-author', 'rationale', 'evidence'], 'gu', '(?<=[\\s.。;；）)”"’\'])');
/** Further labels of real plans that follow a sentence: `Evidence: … Impact: …`. */
const AFTER_SENTENCE =
  /(?<=[.;。；)）\]]\s{1,4}|^\s{1,4})(?<other>Impact|Implications?|Consequences?|Mitigation|Resolution)\s*[:：]/gu;
const WHOLE = labelPattern(ORDER, 'iu', '^\\s*');

export interface LabelMatch {
  name: FieldName;
  /** Index of the label's first character. */
  index: number;
  /** Index behind the colon. */
  end: number;
  /** Text in brackets between label and colon, brackets included. */
  qualifier: string;
}

function toMatch(match: RegExpMatchArray): LabelMatch {
  const groups = match.groups ?? {};
  const name = ORDER.find((candidate) => groups[candidate.replace('-', '_')] !== undefined) ?? 'other';
  return {
    name,
    index: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
    qualifier: groups.qualifier?.trim() ?? '',
  };
}

/**
 * Finds the labels in the text of one text node.
 *
 * @param text the node's value
 * @param atStart whether the node opens its paragraph or stands behind a line break
 */
export function findLabels(text: string, atStart: boolean): LabelMatch[] {
  // Every label ends in one, most texts have none.
  if (!text.includes(':') && !text.includes('：')) return [];
  const atLines = [...text.matchAll(AT_LINE_START)]
    .map(toMatch)
    .filter((label) => atStart || label.index > 0);
  const found = [
    ...atLines,
    ...[RUN_TOGETHER, AFTER_SENTENCE].flatMap((pattern) => [...text.matchAll(pattern)].map(toMatch)),
  ];
  // Sorting is stable: of two that overlap, that of the line start comes first where both begin at one place.
  found.sort((a, b) => a.index - b.index);
  let end = 0;
  return found.filter((label) => {
    if (label.index < end) return false;
    end = label.end;
    return true;
  });
}

/** The label that a bold or emphasised run consists of, with or without its colon. */
export function wholeLabel(text: string): LabelMatch | null {
  const match = WHOLE.exec(/[:：]\s*$/.test(text) ? text : `${text.trimEnd()}:`);
  const label = match && toMatch(match);
  return label && label.end >= text.trimEnd().length ? label : null;
}
