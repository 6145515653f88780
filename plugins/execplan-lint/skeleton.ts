/** The sections of the convention's skeleton beside the four living ones. */
import type {SectionKind} from 'execplan';

/** Their names as the skeleton writes them, in its order. */
export const SKELETON_SECTIONS = [
  {kind: 'purpose', title: 'Purpose / Big Picture'},
  {kind: 'context', title: 'Context and Orientation'},
  {kind: 'plan-of-work', title: 'Plan of Work'},
  {kind: 'concrete-steps', title: 'Concrete Steps'},
  {kind: 'validation', title: 'Validation and Acceptance'},
  {kind: 'idempotence', title: 'Idempotence and Recovery'},
  {kind: 'artifacts', title: 'Artifacts and Notes'},
  {kind: 'interfaces', title: 'Interfaces and Dependencies'},
] as const satisfies readonly {kind: SectionKind; title: string}[];

/** Words of a heading by which a reader finds what the section of the skeleton would hold. */
const OTHER_NAMES: Partial<Record<SectionKind, RegExp>> = {
  purpose: /\b(?:purpose|goals?|objectives?|big picture|why)\b/i,
  context: /\b(?:context|orientation|background|current (?:state|behaviou?r))\b/i,
  // Milestones that tell the work in its order are a plan of work.
  'plan-of-work':
    /\b(?:implementation (?:plan|steps|stages|phases)|plan of|work plan|milestones?|stage|phase)\b/i,
  'concrete-steps': /\b(?:steps|commands|how to run)\b/i,
  validation: /\b(?:validation|verification|acceptance|verify)\b/i,
  idempotence: /\b(?:idempoten|recovery|roll-?back)/i,
  artifacts: /\b(?:art[ei]facts?|transcripts?)\b/i,
  interfaces: /\b(?:interfaces?|dependencies)\b/i,
};

/** @returns whether a heading outside of the living sections names a section of the skeleton in other words */
export function isSectionNamed(title: string, kind: SectionKind): boolean {
  return OTHER_NAMES[kind]?.test(title) ?? false;
}
