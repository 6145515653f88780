import type {OutlineSection} from 'execplan';
import type {Node} from 'mdast';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {isInLivingSection} from '../section-content.ts';

/** A heading promises what stands below it; the skeleton says for each what that is. */
export const emptySection: Rule = {
  name: 'empty-section',
  asks: 'No section is empty',
  preset: 'convention',
  severity: 'error',
  check({syntax}: LintedPlan, report: Report) {
    for (const section of syntax.outline.all) {
      if (section.heading === syntax.title || section.children.length > 0 || isEntry(section)) continue;
      if (section.blocks.some(hasContent)) continue;
      report(section.heading, 'unexpected section without content, expected text below its heading');
    }
  },
};

/** A heading below a living section may be an entry itself, such as `### 2025-01-08: Send the hero first`. */
function isEntry({parent}: OutlineSection): boolean {
  return parent !== null && isInLivingSection(parent);
}

/** Comments, rules and link definitions show nothing to a reader, nor do list markers by themselves. */
function hasContent(node: Node): boolean {
  const stack: Node[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.type === 'definition' || next.type === 'thematicBreak') continue;
    if ('value' in next && typeof next.value === 'string') {
      const value = next.type === 'html' ? next.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '') : next.value;
      if (value.trim() !== '') return true;
    }
    if (next.type === 'image' || next.type === 'imageReference' || next.type === 'footnoteReference')
      return true;
    if ('children' in next && Array.isArray(next.children)) stack.push(...next.children);
  }
  return false;
}
