import {parseDocument, plainText, readPlan, splitFrontMatter, unwrapFence} from 'execplan';

/** What Docusaurus hands to its `markdown.parseFrontMatter` hook, and what it expects back. */
export interface ParseFrontMatterParams {
  filePath: string;
  fileContent: string;
  defaultParseFrontMatter: (params: ParseFrontMatterParams) => Promise<ParseFrontMatterResult>;
}

export interface ParseFrontMatterResult {
  frontMatter: Record<string, unknown>;
  content: string;
}

const MAX_DESCRIPTION = 160;

function shorten(text: string): string {
  if (text.length <= MAX_DESCRIPTION) return text;
  return `${text.slice(0, MAX_DESCRIPTION - 1).replace(/\s+\S*$/, '')}…`;
}

/**
 * Docusaurus's `markdown.parseFrontMatter` hook for sites whose plans go through its own MDX pipeline.
 *
 * Docusaurus reads title and description from the text before any remark plugin runs, so a plan that stands in
 * a fence would be called by its file name. This hook hands out the unwrapped text, and describes every plan by
 * its Purpose instead of by the sentence that all plans begin with. Other files pass through unchanged.
 */
export async function parseFrontMatter(params: ParseFrontMatterParams): Promise<ParseFrontMatterResult> {
  const document = parseDocument(params.fileContent);
  const {plan, syntax} = readPlan(document, {path: params.filePath, now: new Date()});
  if (!document.fenced && !plan.plan) return params.defaultParseFrontMatter(params);
  const purpose = syntax.outline.all.find((section) => section.kind === 'purpose');
  const paragraph = purpose?.blocks.find((block) => block.type === 'paragraph');
  const {frontMatter} = document;
  const {text} = unwrapFence(document.source);
  return {
    frontMatter: {
      ...(paragraph && {description: shorten(plainText(paragraph))}),
      ...frontMatter,
    },
    // A block that can't be read as YAML is shown.
    content: document.frontMatterLine === null ? text : splitFrontMatter(text).rest,
  };
}
