import type {Random} from './random.ts';
import {ADJECTIVES, ADVERBS, FILE_KINDS, NOUNS, PACKAGES, PLACES, SUFFIXES, VERBS} from './vocabulary.ts';

/** Sentence patterns by what they are for; `{…}` names a slot. */
const PATTERNS = {
  statement: [
    'The {noun} {verbs} the {adj} {noun} before the {noun} is read, so {place} never sees a {adj} {noun}.',
    'Today {code} owns the {noun} and the {noun} alike, which makes every {adj} {noun} depend on the {noun}.',
    'A {adj} {noun} is kept beside the {noun}; {code} reads it {adv} and hands the {noun} to {ident}.',
    'When the {noun} is {adj}, {ident} must {verb} the {noun} and leave the {noun} as it was.',
    'Nothing outside {package} may {verb} the {noun}, because the {noun} there is {adj}.',
    'The {noun} of a {adj} {noun} is at most {number} {nouns}, and {number} of them are {adj} in {place}.',
    'People who open {place} find the {noun} with its {noun} and can {verb} it without leaving the {noun}.',
    'Both {ident} and {ident} {verb} a {noun}, yet only the former knows whether its {noun} is {adj}.',
    'Each {noun} carries its own {noun}, and the {noun} is compared with the {adj} one {adv}.',
    'If the {noun} fails, the {noun} is {adj} again after {number} seconds and the {noun} stays {adj}.',
    'The rules for a {adj} {noun} stand in {document}, and this plan changes none of them.',
    'Until now the {noun} was {adj}, so a {noun} in {place} could {verb} the same {noun} twice.',
  ],
  action: [
    '{verbFirst} the {adj} {noun} in {code} and {verb} its {noun} {adv}.',
    '{verbFirst} {ident} so that the {noun} no longer needs a {adj} {noun}.',
    '{verbFirst} the {noun} behind {ident}, then {verb} the {noun} of {package}.',
    '{verbFirst} a {adj} {noun} for the {noun} and cover it with a {noun} in {code}.',
    '{verbFirst} and {verb} the {noun} wherever {ident} is called from {place}.',
    '{verbFirst} {number} {adj} {nouns} out of {code} into {code}.',
    '{verbFirst} the {noun} first, {verb} the {adj} {noun} next, and leave the {noun} for a later step.',
  ],
  decision: [
    '{verbFirst} the {adj} {noun} in {package} instead of the {noun}.',
    'Keep the {noun} {adj} and {verb} the {noun} through {ident}.',
    'Use a {adj} {noun} of {number} entries for the {noun} rather than a {noun}.',
    '{verbFirst} the {noun} {adv}, and never from the {adj} {noun}.',
    'Treat a {adj} {noun} as a {noun}, with {ident} as the only place that can {verb} it.',
    'Do not {verb} the {noun}; let {code} {verb} the {adj} {noun} when the {noun} asks for it.',
    'Split {ident} into a {noun} and a {noun}, each with its own {adj} {noun}.',
    'Name the {noun} after its {noun} and {verb} the {adj} one in {place}.',
  ],
  reason: [
    'The {noun} is {adj} in {place}, and a {noun} that waits for it would {verb} every {noun}.',
    'A {adj} {noun} would have to {verb} the {noun} again, which cost {number} ms in {place}.',
    'It keeps the {noun} out of {package}, whose {noun} has to stay {adj} by {document}.',
    'Reviewers can follow one {noun}; with two, nobody could tell which {noun} is {adj}.',
    'The other way, a {adj} {noun} beside the {noun}, needs a {noun} and a {noun} that nobody maintains.',
    'Measured over {number} {nouns} the {noun} took {number} ms, so the {adj} {noun} buys nothing.',
    'The {noun} already has a {adj} {noun}, and {ident} can {verb} it without a second {noun}.',
    'A mistake in the {noun} then shows as a {adj} {noun} and not as a lost {noun}.',
  ],
  surprise: [
    'The {noun} {verbs} the {adj} {noun} twice when the {noun} is {adj}.',
    '{ident} expects a {adj} {noun}, although its {noun} says otherwise.',
    'In {place} the {noun} is {adj} for about {number} seconds after the {noun} restarts.',
    'A {noun} without a {noun} passes {code}, and the {noun} is {adj} from then on.',
    'The {adj} {noun} was read by {package} as well as by {ident}.',
  ],
  evidence: [
    'the {noun} of {code} printed {number} {adj} {nouns} where {number} were expected.',
    'a run with {number} {nouns} in {place} failed at {ident} with a {adj} {noun}.',
    '{code} passes with the {noun} removed and fails with it in {number} of {number} runs.',
    'the {noun} in {place} shows {number} ms before and {number} ms after the {noun}.',
  ],
  outcome: [
    'The {noun} now {verbs} the {adj} {noun}, and {place} shows {number} fewer {nouns}.',
    'What remains is the {noun}: {ident} still has to {verb} a {adj} {noun}.',
    'Next time the {noun} comes before the {noun}, since the {adj} {noun} hid the fault for {number} days.',
    'All {number} {nouns} of {package} pass, and the {noun} is {adj} on the first try.',
  ],
  title: [
    '{verbFirst} the {adj} {noun} of the {noun}',
    '{verbFirst} {nouns} {adv}',
    '{verbFirst} and {verb} the {noun}',
    '{verbFirst} a {adj} {noun} for the {noun}',
    '{verbFirst} `{plainIdent}` when the {noun} is {adj}',
  ],
} satisfies Record<string, readonly string[]>;

export type SentenceKind = keyof typeof PATTERNS;

/** Writes sentences on one document's own topic. */
export interface Voice {
  sentence(kind: SentenceKind): string;
  /** Several sentences, parted by spaces. */
  text(kind: SentenceKind, sentences: number): string;
  noun(): string;
  /** `retryBudgetPolicy` */
  identifier(): string;
  /** `packages/embed-sdk/src/retry/store.ts` */
  file(): string;
}

/** Other documents that may be cited, as paths. */
export const REFERENCES = [
  'docs/product/spec-v1.6.md',
  'docs/engineering/ARCHITECTURE.md',
  'ai/constraints.md',
  'CONTRIBUTING.md',
] as const;

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function camel(parts: readonly string[]): string {
  const [first = '', ...rest] = parts.join('-').split('-');
  return first + rest.map(capital).join('');
}

/** `cache` → `caches`, `query` → `queries`: the plural of a noun and the third person of a verb. */
function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/**
 * Creates a voice. A document uses a few dozen nouns often and the others rarely, so that documents differ
 * from each other as real ones do.
 *
 * @param documents paths of earlier documents that may be cited beside the references
 */
export function createVoice(random: Random, documents: readonly string[]): Voice {
  const topic = random.sample(NOUNS, 45);
  const noun = (): string => (random.chance(0.65) ? random.pickRanked(topic) : random.pickRanked(NOUNS));
  const identifier = (): string =>
    camel([
      random.chance(0.4) ? random.pick(VERBS) : noun(),
      noun(),
      ...(random.chance(0.5) ? [random.pick(SUFFIXES)] : []),
    ]);
  const file = (): string => `${random.pickRanked(PACKAGES)}/src/${noun()}/${random.pickRanked(FILE_KINDS)}`;
  const code = (): string => {
    if (random.chance(0.55)) return `\`${file()}\``;
    return random.chance(0.3) ? `\`${file()}:${random.int(400) + 1}\`` : `\`${identifier()}()\``;
  };
  const document = (): string =>
    `\`${documents.length > 0 && random.chance(0.15) ? random.pick(documents) : random.pick(REFERENCES)}\``;
  const slots: Record<string, () => string> = {
    noun,
    nouns: () => withS(noun()),
    verb: () => random.pickRanked(VERBS),
    verbFirst: () => capital(random.pickRanked(VERBS)),
    verbs: () => withS(random.pickRanked(VERBS)),
    adj: () => random.pickRanked(ADJECTIVES),
    adv: () => random.pickRanked(ADVERBS),
    place: () => random.pick(PLACES),
    package: () => `\`${random.pickRanked(PACKAGES)}\``,
    ident: () => `\`${identifier()}\``,
    plainIdent: identifier,
    code,
    document,
    number: () => String(random.int(9) === 0 ? random.int(9000) + 100 : random.int(90) + 2),
  };
  const sentence = (kind: SentenceKind): string => {
    const filled = random.pick(PATTERNS[kind]).replace(/\{(\w+)\}/g, (slot, name: string) => {
      const fill = slots[name];
      if (!fill) throw new Error(`Unexpected slot ${slot} in a ${kind}, expected ${Object.keys(slots)}`);
      return fill();
    });
    return filled.replace(/\ba ([aeiou])/g, 'an $1').replace(/\bA ([aeiou])/g, 'An $1');
  };
  return {
    sentence,
    text: (kind, sentences) => Array.from({length: sentences}, () => sentence(kind)).join(' '),
    noun,
    identifier,
    file,
  };
}
