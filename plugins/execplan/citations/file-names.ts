/** What names of files look like, where no repository is at hand to ask. */
import {nameOf} from '../paths.ts';

/** Extensions that make a single word a file name; beside these `sdk.consent` and `Node.js` are words. */
const EXTENSIONS =
  /\.(?:md|mdx|markdown|txt|rst|adoc|[cm]?[jt]sx?|jsonc?|json5|jsonl|ya?ml|toml|lock|ini|cfg|conf|env|xml|html?|css|s[ac]ss|less|svg|png|jpe?g|gif|webp|avif|ico|pdf|csv|tsv|sql|sh|bash|zsh|fish|ps1|bat|py|ipynb|rb|rs|go|java|kts?|swift|mm|c|cc|cpp|cxx|h|hh|hpp|cs|fs|vue|svelte|astro|php|lua|pl|jl|ex|exs|erl|hs|ml|scala|clj|dart|zig|nix|proto|graphql|gql|prisma|tf|hcl|gradle|cmake|mk|wgsl|glsl|hlsl|slang|metal|wasm|snap|tmpl|ejs|hbs|log|diff|patch|bicep|sol)$/i;

/** Anything that may be an extension where folders stand in front; `e.g./i.e` has none. */
const ANY_EXTENSION = /(?:[^/.]\.(?:[a-z][a-z0-9]{1,9}|[A-Z][A-Z0-9]{1,5})|[^/.]{2}\.[A-Za-z])\}?$/;

const BARE_NAMES =
  /^(?:(?:GNU)?[Mm]akefile|[Jj]ustfile|Dockerfile|Containerfile|Procfile|Rakefile|Gemfile|Brewfile|Vagrantfile|Jenkinsfile|Tiltfile|LICEN[CS]E|NOTICE|COPYING|AUTHORS|CODEOWNERS|CHANGELOG|README|CONTRIBUTING)$/;

/** `2025-01-08-warm-the-cache`, `ADR-0001-no-iframes`, `0001-no-iframes`: names that documents are given. */
const DOCUMENT_SLUG = /^(?:\d{4}-\d{2}-\d{1,2}|[A-Z]{2,6}-\d{1,5}|0\d{3})[-_][A-Za-z][\w.-]*$/;

/** What stands behind the last dot of a path's name; empty where there is none. */
export function extensionOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** Whether a path names a Markdown file. */
export function isMarkdownName(path: string): boolean {
  return /[^/]\.(?:md|mdx|markdown)$/i.test(path);
}

/** A path without the ending of a Markdown file. */
export function withoutMarkdownEnding(path: string): string {
  return path.replace(/\.(?:md|mdx|markdown)$/i, '');
}

/** Whether the last segment has an extension: any behind folders, a known one for a single name. */
export function hasExtension(path: string): boolean {
  return EXTENSIONS.test(path) || (path.includes('/') && ANY_EXTENSION.test(nameOf(path)));
}

/** Whether a name is one that a document is given: it opens with a date, an id or a number of four digits. */
export function isDocumentSlug(name: string): boolean {
  return name.length <= 200 && DOCUMENT_SLUG.test(name);
}

/** Whether one word alone names a file: `spec.md`, `Makefile`, `.nvmrc`, `2025-01-08-warm-the-cache`. */
export function isFileName(name: string): boolean {
  if (name.length > 200) return false;
  if (/^\.[a-z][a-z0-9_.-]*$/.test(name)) return !EXTENSIONS.test(`x${name}`) || /^\.env\b/.test(name);
  return EXTENSIONS.test(name) || BARE_NAMES.test(name) || isDocumentSlug(name);
}
