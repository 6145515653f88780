import Diagram from '@theme/Diagram';
import LinkPreview from '@theme/LinkPreview';
import PlanHeader from '@theme/PlanHeader';
import {type ReactNode, useMemo} from 'react';
import {markChanges} from '../../changes/mark-changes.ts';
import {fillTemplate, type Targets} from '../../client/fill-template.ts';
import {usePageData} from '../../client/page-data.ts';
import {useCopying} from '../../client/use-copying.ts';
import type {Part} from '../../render/rendered-document.ts';
import 'remark-execplan/styles.css';
import './styles.css';

export interface Props {
  parts: readonly Part[];
}

/** A document: its template with this build's link targets, and components where something is interactive. */
export default function ExecplanDocument({parts}: Props): ReactNode {
  const {links, images, citations, cited, changes} = usePageData();
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
  const {root, announcement} = useCopying();

  return (
    <div ref={root} className="execplan-document">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a compiled file never change their order
        <PartOfDocument key={index} part={part} targets={targets} marks={marks} />
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

function Html({part, targets, marks}: PartProps<Part & {type: 'html'}>): ReactNode {
  const html = useMemo(() => markChanges(fillTemplate(part.html, targets), marks), [part, targets, marks]);
  // Made by this plugin from Markdown whose own HTML is text or reduced to what GitHub allows.
  // The class is repeated because the theme's rules for headings count on its direct children.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <div className="markdown" dangerouslySetInnerHTML={{__html: html}} />;
}
