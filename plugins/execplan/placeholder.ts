/**
 * Words that stand where an entry is still missing. They count nothing (CONTRACT.md); a sentence that only
 * begins like one ("None of the providers …") is an entry.
 */
const EMPTY = new RegExp(
  [
    '^(?:\\.{2,}|…|-+|—|–|\\?+|n/?a|tbd|tba|todo|wip|pending|none|nothing|empty|placeholder|not started|not yet started|unknown)?$',
    '^(?:none|nothing|n/?a|tbd|tba|todo|pending|not started|not yet started)(?:\\s+(?:yet|so far|recorded|noted|known|observed|encountered|found|discovered|identified|at (?:this|the) (?:time|stage|point|moment)|to (?:date|report|record)|as of|currently|during|beyond|until|for now)\\b.*|\\s*[-–—:;,.()\\]].*)$',
    '^pending (?:implementation|completion|execution|validation|approval|review|work|the)\\b.*$',
    '^no (?:[a-z-]+ ){0,4}(?:surprises?|discover(?:y|ies)|decisions?|observations?|entries|outcomes?|retrospective|findings?|revisions?|notes?|results?)(?:\\s+(?:and|or)\\s+[a-z]+)?(?:\\s+(?:yet|so far|recorded|noted|observed|encountered|found|discovered|identified|at this|to date|have been|has been|were|was)\\b.*)?$',
    '^(?:to be|will be|to|tbd:?|pending:?) (?:determined|completed?|filled|written|added|decided|recorded|populated|updated|documented|captured|summari[sz]ed)\\b.*$',
    '^(?:this|the) (?:section|list|log|retrospective|entry) (?:will|is to|shall|should) .*$',
    // Only words of the skeleton may stand between: `Write the order when it is paid` is an entry.
    '^(?:fill (?:this )?in|complete|update|write|record|populate|summari[sz]e)(?: (?:this|the|an?|all|any|here|section|outcomes?|results?|retrospective|entry|entries|findings|surprises|decisions|lessons|summary|learned|learnings|and|below))* (?:at|after|upon|on|once|when|as|during) .*$',
    '^(?:not (?:started|yet|applicable|implemented|available)|not (?:completed?|done|finished|written|filled in) yet|implementation (?:has )?not (?:yet )?(?:been )?started|work (?:has )?not (?:yet )?(?:been )?started)\\b.{0,160}$',
    '^(?:暂无|尚无|无|待补充|待定|未开始|待完成|待填写|なし|まだなし|未定|未着手|未記入|特になし|現時点では?なし|完了後に.*|实施后.*|完成后.*|待.{0,20})[。.]?$',
    '^(?:暂无|尚无|(?:尚未|还未|未)(?:开始|完成|实施|填写|执行)|待(?:补充|定|完成|填写)|未着手|未記入)[。.，,；;：:）)].*$',
  ].join('|'),
  'i',
);

/** The skeleton's own guidance, left standing. */
const GUIDANCE =
  /^(?:document unexpected behaviou?rs|record every decision|summari[sz]e (?:the )?outcomes, gaps|use a list with checkboxes|use timestamps to measure|compare the result against|no outcomes? yet)/i;

/** A slot of a template that nobody filled: `[what was decided]`, `<reason>`, `YYYY-MM-DD`. */
const SLOT = /^(?:\[[^[\]]{1,60}\]|<[^<>]{1,60}>|Y{4}[-/]M{2}[-/]D{2})[.。]?$/;

/** Whether a text holds the place of content that isn't there yet. */
export function isPlaceholder(text: string): boolean {
  // Long before it is trimmed, too: no placeholder stands in that many brackets.
  if (text.length > 400) return false;
  if (SLOT.test(text.trim())) return true;
  const words = text
    .normalize('NFKC')
    .replace(/^[\s([{<_*"'`]+|[\s)\]}>_*"'`.!。]+$/g, '')
    .trim();
  return words.length <= 240 && (EMPTY.test(words) || GUIDANCE.test(words));
}
