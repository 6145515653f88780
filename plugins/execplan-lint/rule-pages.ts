/** Folder of the pages of the rules, one a rule, with `README.md`, the table of what the convention asks, and `silence.md`. */
export const RULE_PAGES = new URL(
  // In a tarball they are beside the compiled modules.
  /\.ts(?:\?|$)/.test(import.meta.url) ? '../../docs/lint/' : './rule-pages/',
  import.meta.url,
);
