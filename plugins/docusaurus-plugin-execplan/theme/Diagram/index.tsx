import {useColorMode} from '@docusaurus/theme-common';
import {type ReactNode, useEffect, useRef, useState} from 'react';
import {drawDiagram} from '../../client/draw-diagram.ts';
import {isDrawable} from '../../client/drawable.ts';
import './styles.css';

export interface Props {
  /** Id of the element; `null` for one without. */
  id: string | null;
  source: string;
  /** The fence's info string; empty for an indented block. */
  info: string;
}

type Drawing = {state: 'waiting'} | {state: 'drawn'; svg: string} | {state: 'failed'; message: string};

/** How far outside the window a diagram starts to be drawn. */
const NEAR = '400px';

/** A Mermaid diagram: its source until it is drawn, and wherever it can't be. */
export default function Diagram({id, source, info}: Props): ReactNode {
  const figure = useRef<HTMLElement>(null);
  const drawing = useDrawing(figure, source);
  if (drawing.state === 'drawn') {
    return (
      <figure ref={figure} id={id ?? undefined} className="diagram">
        <div
          className="diagram-drawing"
          role="img"
          aria-label="Diagram; its source follows"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: Mermaid's SVG, made in its strict mode and cleaned
          dangerouslySetInnerHTML={{__html: drawing.svg}}
        />
        <details>
          <summary>Source of the diagram</summary>
          <Source source={source} info={info} />
        </details>
      </figure>
    );
  }
  return (
    // The page's script loader looks for this: a page with a diagram wakes when it comes near.
    <figure ref={figure} id={id ?? undefined} className="diagram" data-hydrate="visible">
      <Source source={source} info={info} />
      {drawing.state === 'failed' && <figcaption role="status">{drawing.message}</figcaption>}
    </figure>
  );
}

function Source({source, info}: Omit<Props, 'id'>): ReactNode {
  return (
    <div className="code-block">
      {info !== '' && <div className="code-info">{info}</div>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard has to reach it */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, this is a block of text */}
      <pre tabIndex={0} role="group" aria-label="Source of the diagram">
        <code className="language-mermaid">{source}</code>
      </pre>
      <button type="button" className="code-copy" aria-label="Copy code" />
    </div>
  );
}

function useDrawing(figure: React.RefObject<HTMLElement | null>, source: string): Drawing {
  const {colorMode} = useColorMode();
  const [near, setNear] = useState(false);
  const [drawing, setDrawing] = useState<Drawing>({state: 'waiting'});

  useEffect(() => {
    if (!figure.current) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      {rootMargin: NEAR},
    );
    observer.observe(figure.current);
    return () => observer.disconnect();
  }, [figure]);

  useEffect(() => {
    if (!near) return;
    if (!isDrawable(source)) {
      setDrawing({
        state: 'failed',
        message: 'This diagram loads or restyles something, so it is shown as its source.',
      });
      return;
    }
    let current = true;
    drawDiagram(source, colorMode).then(
      (svg) => current && setDrawing({state: 'drawn', svg}),
      (error: unknown) =>
        current && setDrawing({state: 'failed', message: `Mermaid can't draw this: ${reasonOf(error)}`}),
    );
    return () => {
      current = false;
    };
  }, [near, source, colorMode]);

  return drawing;
}

function reasonOf(error: unknown): string {
  const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `${(reason ?? '').replace(/[:.\s]+$/, '')}.`;
}
