import {type AllowedNames, allowingDocument, readAllowedNames} from '../allowed-names.ts';
import type {LintedPlan} from '../linted-plan.ts';
import {findNamesBeside, type NamedThing} from '../names-beside.ts';
import type {Report, Rule} from '../rule.ts';

const SPAN: NamedThing = {
  before:
    /\bspans?[\s:：(（*_]*(?:(?:named|called|such as|like|e\.g\.|for example|namely|are|is|including|the|names?|for|begin with|prefix(?:es|ed)?|with)[\s:：(（*_,]*){0,3}$/i,
  behind: /^[\s*_)]*(?:(?:otel|opentelemetry|tracing|trace|parent|child|server|client|root)\s+)?spans?\b/i,
  column: /^spans?(?: names?)?$/i,
  form: /^(?!(?:spans?|tracer|trace|otel|window|process|console|this|performance|document|context)\.)[a-z]\w{0,60}(?:\.\w{1,60}){0,8}\.(?:\*|\w{1,60})$/,
};
/** A method or a file is no span. */
const FILE = /\.(?:[cm]?[jt]sx?|json|md|css|html|ya?ml|toml|rs|py|go|java|sh|sql)$/;
const REFUSED =
  /\b(?:no|not|never|without|unknown|invalid|reject\w*|forbidden|disallowed|instead of|remov\w+|renam\w+|attributes?)\b|n[’']t\b/i;

/** The constraints allow a few prefixes of span names; dashboards find spans by them. */
export const spanPrefixes: Rule = {
  name: 'span-prefixes',
  asks: 'Names of OpenTelemetry spans begin as the constraints allow',
  preset: 'events-hub',
  severity: 'warning',
  check({repository, document}: LintedPlan, report: Report) {
    if (!repository) return;
    const allowed = readAllowedNames(repository);
    if (allowed.spanPrefixes.length === 0) return;
    const expected = `expected a prefix that \`${allowingDocument(repository)}\` allows: ${listOf(allowed)}`;
    for (const name of findNamesBeside(document.root, SPAN)) {
      const {value} = name.node;
      if (!FILE.test(value) && !isAllowed(value, allowed) && !REFUSED.test(name.before))
        report(name.node, `unexpected span \`${value}\`, ${expected}`);
    }
  },
};

function isAllowed(name: string, {spanPrefixes: prefixes, spans}: AllowedNames): boolean {
  return spans.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
}

function listOf({spanPrefixes: prefixes}: AllowedNames): string {
  return prefixes.map((prefix) => `\`${prefix}\``).join(', ');
}
