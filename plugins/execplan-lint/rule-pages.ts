/** Folder of the pages of the rules, one a rule, with `README.md`, the table of what the convention asks, and `silence.md`. */
export const RULE_PAGES = new URL('../../docs/lint/', import.meta.url);
