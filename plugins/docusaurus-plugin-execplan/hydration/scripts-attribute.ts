/** Attribute of the inline script that names the scripts of its page; `inline/main.ts` reads it as `dataset.scripts`. */
export const SCRIPTS_ATTRIBUTE = 'data-scripts';
