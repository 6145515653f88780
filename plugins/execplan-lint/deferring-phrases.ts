/**
 * Phrases that send the reader to another place for an explanation. The convention names two, "as defined
 * previously" and "according to the architecture doc", and wants the explanation itself, even if it repeats.
 *
 * Each is a regular expression with a space between words. Left out on purpose: "see below", which mostly points to
 * the next paragraph; "per the spec", which mostly names the source of what the sentence itself says; a document named
 * by its path, since citations of files are wanted.
 */
const EXPLAINED =
  '(?:defined|described|explained|discussed|mentioned|noted|stated|outlined|specified|detailed|shown|listed)';
const DOCUMENT =
  '(?:docs?|documents?|documentation|spec|specs|specification|wiki|runbook|handbook|guide|manual|readme|rfc|prd|design|ticket|issue)';
/** Up to two words before the document's name: `the product spec`, `our old design doc`. */
const THE_DOCUMENT = `(?:the|our|its|their) (?:(?!the )[\\w-]{2,20} ){0,2}${DOCUMENT}`;
/** Neither a path nor a name follows, as in ``the guide `docs/guide.md` ``. */
const UNNAMED = '(?![\\w/-]| ?(?:`|\\[|\\(?`|\\(?\\[|§|#|in `|at `|of `|for `|section ))';

export const DEFERRING_PHRASES: readonly string[] = [
  // Back to what was said, or is said to have been.
  `as (?:we |already |was |is )?${EXPLAINED} (?:previously|earlier|above|before|elsewhere)(?![\\w-])`,
  '(?:defined|described|explained|discussed|outlined|specified|detailed) (?:earlier|above)(?![\\w-]|-)',
  `as (?:previously|earlier|already) ${EXPLAINED}(?! (?:in|by|at|below)(?!\\w))(?![\\w-])`,
  'see above(?! `)(?![\\w-])',
  'see the (?:explanation|definition|description|section|discussion|notes?) above(?![\\w-])',
  'see (?:the )?(?:previous|earlier|preceding) (?:sections?|milestones?|plans?|explanation|discussion)(?![\\w-])',
  `as ${EXPLAINED} in (?:the|an?) (?:previous|earlier|prior|preceding|last) (?:section|milestone|plan|phase|step|document)(?![\\w-])`,
  '(?:aforementioned|above-mentioned|abovementioned)(?![\\w-])',
  // Back to a conversation that the reader has never seen.
  'as (?:we )?(?:discussed|agreed)(?! (?:in|with|on) `)(?= ?[,.;:)]| (?:with|in|on|during|over|earlier|before|previously)(?!\\w))',
  // Away to a document.
  `according to ${THE_DOCUMENT}${UNNAMED}`,
  `as ${EXPLAINED} (?:in|by) ${THE_DOCUMENT}${UNNAMED}`,
  `as per ${THE_DOCUMENT}${UNNAMED}`,
  `(?:see|refer to|consult) ${THE_DOCUMENT}${UNNAMED}`,
];

/** The same in Chinese and Japanese. */
export const UNSPACED_DEFERRING_PHRASES: readonly string[] = [
  '如[上前]文?所述|如前述|[详參参见見]见?上文|(?:前述|上述|上記|先述)の(?:通り|とおり)|前述したように',
];
