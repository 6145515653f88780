/** Every rule there is, in the order of the convention (`docs/lint/README.md`). */
import type {Rule} from '../rule.ts';
import {affectedParts} from './affected-parts.ts';
import {allowedEvents} from './allowed-events.ts';
import {blankAfterHeading} from './blank-after-heading.ts';
import {checkboxesElsewhere} from './checkboxes-elsewhere.ts';
import {citedPaths} from './cited-paths.ts';
import {citesReferences} from './cites-references.ts';
import {constraintsRestated} from './constraints-restated.ts';
import {decisionFields} from './decision-fields.ts';
import {decisionsKept} from './decisions-kept.ts';
import {emptySection} from './empty-section.ts';
import {fileName} from './file-name.ts';
import {headingSyntax} from './heading-syntax.ts';
import {knownScripts} from './known-scripts.ts';
import {listSyntax} from './list-syntax.ts';
import {livingOrder} from './living-order.ts';
import {livingSections} from './living-sections.ts';
import {livingStatement} from './living-statement.ts';
import {namedGates} from './named-gates.ts';
import {noDeferredExplanations} from './no-deferred-explanations.ts';
import {noNestedFences} from './no-nested-fences.ts';
import {noOutsideLinks} from './no-outside-links.ts';
import {noSkeletonText} from './no-skeleton-text.ts';
import {partialSteps} from './partial-steps.ts';
import {plansFolder} from './plans-folder.ts';
import {pnpmCommands} from './pnpm-commands.ts';
import {priorPlans} from './prior-plans.ts';
import {progressCheckboxes} from './progress-checkboxes.ts';
import {proseFirst} from './prose-first.ts';
import {prototyping} from './prototyping.ts';
import {purposeFirst} from './purpose-first.ts';
import {purposeLength} from './purpose-length.ts';
import {readable} from './readable.ts';
import {recovery} from './recovery.ts';
import {retrospective} from './retrospective.ts';
import {revisionNote} from './revision-note.ts';
import {singleFence} from './single-fence.ts';
import {skeletonSections} from './skeleton-sections.ts';
import {spanPrefixes} from './span-prefixes.ts';
import {stepDates} from './step-dates.ts';
import {stepTimestamps} from './step-timestamps.ts';
import {stepsKept} from './steps-kept.ts';
import {surpriseEvidence} from './surprise-evidence.ts';
import {termsExplained} from './terms-explained.ts';
import {timesOfCommits} from './times-of-commits.ts';
import {timestampForm} from './timestamp-form.ts';
import {title} from './title.ts';
import {validationCommand} from './validation-command.ts';

export const RULES: readonly Rule[] = [
  skeletonSections,
  noSkeletonText,
  stepsKept,
  stepDates,
  timesOfCommits,
  retrospective,
  decisionFields,
  decisionsKept,
  prototyping,
  citesReferences,
  citedPaths,
  affectedParts,
  constraintsRestated,
  pnpmCommands,
  knownScripts,
  namedGates,
  validationCommand,
  plansFolder,
  fileName,
  noOutsideLinks,
  noDeferredExplanations,
  priorPlans,
  livingStatement,
  livingSections,
  termsExplained,
  allowedEvents,
  spanPrefixes,
  purposeFirst,
  purposeLength,
  singleFence,
  noNestedFences,
  blankAfterHeading,
  headingSyntax,
  listSyntax,
  title,
  proseFirst,
  progressCheckboxes,
  checkboxesElsewhere,
  readable,
  livingOrder,
  stepTimestamps,
  timestampForm,
  partialSteps,
  surpriseEvidence,
  emptySection,
  recovery,
  revisionNote,
];
