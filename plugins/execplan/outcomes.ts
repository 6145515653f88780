import type {Node} from 'mdast';
import {type OutlineSection, withDescendants} from './outline.ts';
import {isPlaceholder} from './placeholder.ts';
import {plainText} from './plain-text.ts';
import type {Outcomes} from './plan.ts';

/**
 * Whether the retrospective is written: at least one block of it is more than a placeholder.
 *
 * @param revisionNotes where it is the last section, notes on the plan's revisions stand below it
 */
export function readOutcomes(
  sections: readonly OutlineSection[],
  revisionNotes: ReadonlySet<Node>,
): Outcomes {
  if (sections.length === 0) return 'absent';
  const blocks = sections
    .flatMap(withDescendants)
    .flatMap((section) => section.blocks)
    .filter((block) => !revisionNotes.has(block));
  const texts = blocks.flatMap((block) =>
    block.type === 'list' ? block.children.map((item) => plainText(item)) : [plainText(block)],
  );
  return texts.some((text) => !isPlaceholder(text.replace(/^\[.\]\s*/, ''))) ? 'written' : 'placeholder';
}
