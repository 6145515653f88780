import type {Node} from 'mdast';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {nodesOf} from '../tree-index.ts';

const ADDRESS = /^(?:https?:)?\/\/(?:[^/?#@]*@)?(?<host>\[[^\]]*\]|[^/?#:]+)(?<rest>[\s\S]*)$/i;
/** The reader's own machine and network, and names that are set aside for examples. */
const OWN_HOST =
  /^(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\]|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|[^.]+|.*\.(?:localhost|local|internal|lan|test|example|invalid)|(?:.*\.)?example\.(?:com|net|org|edu))\.?$/i;
/** Records of work: where it was asked for, discussed, merged or run. They hold no knowledge that the plan needs. */
const RECORD =
  /\/(?:issues?|pulls?|pull-requests|merge_requests|discussions|commits?|compare|actions\/runs|pipelines|jobs|builds?|browse\/[A-Z][A-Z\d]*-\d+)(?:\/|$|\?|#)|^\/[^/]+\/[^/]+\/(?:releases|tags)(?:\/|$)/;

/** What stands before an address that the reader is to use, not to read: `open https://…`, `the endpoint https://…`. */
const FOR_USE =
  /\b(?:open|visit|browse to|navigate to|go to|curl|GET|POST|fetch|endpoint|base URL|URL|origin|host|server|served (?:at|from|by)|registry|deployed (?:at|to))\s*(?:is|to|=|:)?\s*[<"'(]?$/i;

/** The convention forbids to point to blogs and documents outside: what has to be known stands in the plan. */
export const noOutsideLinks: Rule = {
  name: 'no-outside-links',
  asks: 'No link leads to a page outside the repository',
  preset: 'convention',
  severity: 'error',
  check({document}: LintedPlan, report: Report) {
    for (const {node, index, parent} of (['link', 'image', 'definition'] as const).flatMap((type) =>
      nodesOf(document.root, type),
    )) {
      if (isForUse(parent.children[index - 1])) continue;
      const {host, rest} = ADDRESS.exec(node.url.trim())?.groups ?? {};
      if (host === undefined || OWN_HOST.test(host) || RECORD.test(rest ?? '')) continue;
      const what = node.type === 'image' ? 'picture from' : 'link to';
      report(node, `unexpected ${what} ${host}, expected what has to be known in the plan's own words`);
    }
  },
};

function isForUse(before: Node | undefined): boolean {
  return before?.type === 'text' && 'value' in before && FOR_USE.test(String(before.value).slice(-60));
}
