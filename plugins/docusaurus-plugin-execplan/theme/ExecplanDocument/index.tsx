import Diagram from '@theme/Diagram';
import LinkPreview from '@theme/LinkPreview';
import PlanHeader from '@theme/PlanHeader';
import {type ReactNode, useMemo} from 'react';
import {markChanges} from '../../changes/mark-changes.ts';
import {fillTemplate, type Targets} from '../../client/fill-template.ts';
import {usePageData} from '../../client/page-data.ts';
import {useCopying} from '../../client/use-copying.ts';
import {markTerms} from '../../glossary/mark-terms.ts';
import type {PageTerm} from '../../page-data.ts';
import type {Part} from '../../render/rendered-document.ts';
import 'remark-execplan/styles.css';
import './styles.css';
import './terms.css';

export interface Props {
  parts: readonly Part[];
}

/** A document: its template with this build's link targets, and components where something is interactive. */
export default function ExecplanDocument({parts}: Props): ReactNode {
  const {links, images, citations, cited, changes, terms} = usePageData();
  const targets = useMemo<Targets>(
    () => ({
      links: new Map(links),
      images: new Map(images),
      citations: new Map(citations),
      cited: new Map(cited),
    }),
    [links, images, citations, cited],
  );
  const marks = useMemo(() => new Map(changes?.marks), [changes]);
  const termsByPart = useMemo(() => groupByPart(terms), [terms]);
  const {root, announcement} = useCopying();

  return (
    <div ref={root} className="execplan-document">
      {parts.map((part, index) => (
        <PartOfDocument
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a compiled file never change their order
          key={index}
          part={part}
          targets={targets}
          marks={marks}
          terms={termsByPart.get(index) ?? NO_TERMS}
        />
      ))}
      <span className="execplan-announcement" role="status">
        {announcement}
      </span>
      <LinkPreview root={root} />
    </div>
  );
}

interface PartProps<Type extends Part = Part> {
  part: Type;
  targets: Targets;
  /** What a preview's change did to which element. */
  marks: ReadonlyMap<string, string>;
  /** What the part explains in place. */
  terms: readonly PageTerm[];
}

const NO_TERMS: readonly PageTerm[] = [];

function groupByPart(terms: readonly PageTerm[]): Map<number, PageTerm[]> {
  const byPart = new Map<number, PageTerm[]>();
  for (const term of terms) byPart.set(term.part, [...(byPart.get(term.part) ?? []), term]);
  return byPart;
}

function PartOfDocument({part, ...rest}: PartProps): ReactNode {
  switch (part.type) {
    case 'html':
      return <Html part={part} {...rest} />;
    case 'plan-header':
      return <PlanHeader />;
    case 'mermaid':
      return <Diagram id={part.id} source={part.source} info={part.info} />;
  }
}

function Html({part, targets, marks, terms}: PartProps<Part & {type: 'html'}>): ReactNode {
  const html = useMemo(
    () => markChanges(markTerms(fillTemplate(part.html, targets), terms), marks),
    [part, targets, marks, terms],
  );
  // Made by this plugin from Markdown whose own HTML is text or reduced to what GitHub allows.
  // The class is repeated because the theme's rules for headings count on its direct children.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <div className="markdown" dangerouslySetInnerHTML={{__html: html}} />;
}
