import type {DocumentKind, MarkdownDocument, PlanReading} from 'execplan';
import {annotatePlan} from 'remark-execplan';
import {listAnchors} from './anchors.ts';
import {type RawHtml, toArticle} from './article.ts';
import {labelCheckboxes} from './checkboxes.ts';
import {markCitations} from './citations.ts';
import {nameConstraints} from './constraints.ts';
import {describe} from './description.ts';
import {anchorHeadings} from './headings.ts';
import {giveLineIds} from './line-ids.ts';
import {linkNamedAnchors} from './named-anchors.ts';
import {limitNesting} from './nesting.ts';
import {toParts} from './parts.ts';
import type {RenderedDocument} from './rendered-document.ts';
import {splitSections} from './section-texts.ts';
import {takeSections} from './sections.ts';
import {takeTargets} from './slots.ts';
import {renderSource, titleOfPath} from './source-page.ts';
import {wrapTables} from './table-scroll.ts';
import {widenTables} from './wide-tables.ts';

export {compileModule, type DocumentExports, toExports} from './module.ts';
export type {Part, RenderedDocument, TemplatePiece, TocItem} from './rendered-document.ts';
export {renderSource} from './source-page.ts';

/**
 * Renders a document into a template: pure in the file, so that it can be cached by the file's content. Marks the
 * plan's entries in the document's tree, in place.
 *
 * @param kind what the document is for, by its path
 *
 * Never throws: a document that exhausts a step is shown as its source.
 */
export function renderDocument(
  document: MarkdownDocument,
  reading: PlanReading,
  kind: DocumentKind,
): RenderedDocument {
  // HTML can nest deeper than Markdown may; as text it nests no more.
  const ways: readonly RawHtml[] = reading.plan.plan ? ['as-text'] : ['as-on-github', 'as-text'];
  for (const rawHtml of ways) {
    try {
      return render(document, reading, kind, rawHtml);
    } catch {
      // The next way needs less of the stack.
    }
  }
  return renderSource(document.source, reading.plan.path);
}

function render(
  document: MarkdownDocument,
  reading: PlanReading,
  kind: DocumentKind,
  rawHtml: RawHtml,
): RenderedDocument {
  const {root, source} = document;
  const {plan} = reading;
  limitNesting(root, source);
  widenTables(root);
  const description = describe(document, reading);
  if (plan.plan) annotatePlan(root, reading);

  const article = toArticle(root, source, rawHtml);
  const isConstraints = kind === 'constraints';
  if (isConstraints) nameConstraints(article);
  const {toc, title} = anchorHeadings(article);
  if (rawHtml === 'as-on-github') linkNamedAnchors(article);
  labelCheckboxes(article);
  wrapTables(article);
  const texts = splitSections(article, isConstraints);
  // The contents of the page list headings as they are written, so links come behind them.
  const citations = markCitations(article);
  const sections = takeSections(article, isConstraints);
  const lines = plan.plan ? giveLineIds(article) : [];
  const {slots, links, images} = takeTargets(article);
  return {
    title: (plan.plan && plan.title) || title || titleOfPath(plan.path),
    description,
    hasTitle: title !== undefined,
    toc,
    parts: toParts(article, slots, plan.plan),
    links,
    images,
    citations,
    sections,
    texts,
    lines,
    ...listAnchors(article),
  };
}
