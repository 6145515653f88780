import type {SectionKind} from './plan.ts';

/**
 * The sections of the convention's skeleton and the spellings in which real plans write them, after
 * `normaliseTitle`. Matching is on normalised words, never on exact strings.
 */
const SPELLINGS: Record<Exclude<SectionKind, 'other'>, RegExp> = {
  purpose: /^(purpose( and | )?(big picture)?|big picture|目的.*|目标.*|全体像.*)$/,
  progress:
    /^(progress( (tracking|tracker|log|checklist|list|notes?|status|update first))?|(进度|进展|進捗|진행|진척).*|progreso|progresso|avancement|progression|fortschritt|прогресс)$/,
  surprises:
    /^((surprises?|suprises?)( and (discover(y|ies)|findings|learnings))?|discover(y|ies)( and surprises?)?|(意外|惊喜|驚き|发现|発見|サプライズ|想定外|발견|놀라운).*|(sorpresas|surpresas) [ye] (descubrimientos|descobertas)|surprises et découvertes|überraschungen und (entdeckungen|erkenntnisse)|сюрпризы и (открытия|находки))$/,
  decisions:
    /^((design |key )?decisions?( logs?| records?| register| history| made)?|(决策|决定|決定|意思決定|判断ログ|결정|의사 ?결정).*|registro de (decisiones|decisões)|journal des décisions|entscheidungs(protokoll|log)|журнал решений)$/,
  outcomes:
    /^(outcomes?( and (retrospectives?|lessons( learned)?))?|retrospectives?( and outcomes?)?|(结果|成果|结论|回顾|复盘|振り返り|結果|결과|회고).*|resultados [ye] retrospectiva|résultats et rétrospective|ergebnisse und (rückblick|retrospektive)|итоги и ретроспектива)$/,
  context: /^(context( and orientation)?|orientation|背景.*|上下文.*|コンテキスト.*)$/,
  'plan-of-work': /^(plan of work|work plan|工作计划.*|作業計画.*)$/,
  'concrete-steps': /^(concrete steps|具体步骤.*|具体的な?手順.*)$/,
  validation: /^(validation( and acceptance)?( criteria)?|acceptance( criteria)?|验证.*|验收.*|検証.*)$/,
  idempotence: /^(idempoten(ce|cy)( and recovery)?|幂等.*|冪等.*|べき等.*)$/,
  artifacts: /^(art[ei]facts( and notes)?|产物.*|工件.*|成果物.*)$/,
  interfaces: /^(interfaces( and dependencies)?|接口.*|インターフェース.*)$/,
  milestones: /^(milestones?|phases|里程碑.*|マイルストーン.*)$/,
  'revision-notes':
    /^((plan )?(revisions?|change|changes|update|updates)( (notes?|log|history|record))|revisions|changelog|change ?log|(修订|修訂|变更|改訂|更新|変更)(记录|記錄|说明|履歴|ノート|メモ|备注|历史|日志|記録).*)$/,
};

/** `## 2. Surprises & Discoveries (as of today):` → `surprises and discoveries` */
export function normaliseTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\p{Extended_Pictographic}|\u{FE0F}/gu, '')
    .toLowerCase()
    .replace(/^[\s#]*(?:section\s+)?(?:\d+(?:\.\d+)*[.):]?|[ivx]+[.)])\s+/, '')
    .replace(/\{#[^}]*\}\s*$/, '')
    .replace(/[(][^)]*[)]?[\s:]*$/, (suffix) => (/update first/.test(suffix) ? ' update first' : ''))
    .replace(/[&＆+/]/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|living section)\s+/, '');
}

/** No section of the convention has a longer title, remarks in brackets included. */
const LONGEST_TITLE = 400;

/** The same titles stand in one plan after the other. */
const kinds = new Map<string, SectionKind>();
const MOST_KINDS = 10_000;

/** What a heading opens, by its words. */
export function sectionKind(title: string): SectionKind {
  if (title.length > LONGEST_TITLE) return 'other';
  const known = kinds.get(title) ?? kindOf(title);
  if (kinds.size >= MOST_KINDS) kinds.clear();
  kinds.set(title, known);
  return known;
}

function kindOf(title: string): SectionKind {
  const words = normaliseTitle(title);
  for (const [kind, spelling] of Object.entries(SPELLINGS)) {
    if (spelling.test(words)) return kind as SectionKind;
  }
  return 'other';
}

/** The four sections that the convention asks every plan to keep, in its order. */
export const LIVING_SECTIONS = [
  'progress',
  'surprises',
  'decisions',
  'outcomes',
] as const satisfies SectionKind[];

/** Whether a title names the log itself; `Design decisions` beside a `Decision Log` is a chapter of its own. */
export function isDecisionLogTitle(title: string): boolean {
  return (
    title.length <= LONGEST_TITLE &&
    /\blogs?$|\brecords?$|ログ$|日志$|记录$|記録$|로그$|^registro|^journal|protokoll$|^журнал/.test(
      normaliseTitle(title),
    )
  );
}

const LIVING_TITLE =
  /^(?:progress|surprises? and discover(?:y|ies)|decision logs?|outcomes? and retrospectives?|进度|進捗|意外与发现|驚きと発見|发现与意外|発見と驚き|决策(?:日志|记录)|(?:意思)?決定ログ|결정 로그|结果与回顾|振り返り)$/;

/** Whether a title is the full name of a living section, not only words that may mean one. */
export function isLivingTitle(title: string): boolean {
  return title.length <= LONGEST_TITLE && LIVING_TITLE.test(normaliseTitle(title));
}
