import {
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import {KIND_WORDS} from '../../client/kind-words.ts';
import {usePageData} from '../../client/page-data.ts';
import {listenForPreviews, type Point} from '../../client/preview/listen-for-previews.ts';
import {placePreview} from '../../client/preview/place.ts';
import PlanState from '../../listing/PlanState.tsx';
import type {Preview} from '../../page-data.ts';
import styles from './styles.module.css';

export interface Props {
  /** Holds the links and, positioned, the preview. */
  root: RefObject<HTMLElement | null>;
}

interface Shown {
  link: HTMLAnchorElement;
  pointer: Point | null;
  preview: Preview;
}

/** What a link of the document leads to, while the reader points at it or has moved the focus there. */
export default function LinkPreview({root}: Props): ReactNode {
  const {previews} = usePageData();
  const known = useMemo(() => new Map(previews), [previews]);
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    const element = root.current;
    if (!element || known.size === 0) return;
    const previewOf = (link: HTMLAnchorElement) => known.get(pageOf(link));
    return listenForPreviews(element, {
      has: (link) => previewOf(link) !== undefined,
      show(link, pointer) {
        const preview = previewOf(link);
        if (preview) setShown({link, pointer, preview});
      },
      hide: () => setShown(null),
    });
  }, [root, known]);

  return shown && <Card root={root} {...shown} />;
}

function Card({root, link, pointer, preview}: Props & Shown): ReactNode {
  const card = useRef<HTMLDivElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    link.setAttribute('aria-describedby', id);
    return () => link.removeAttribute('aria-describedby');
  }, [link, id]);

  // In the document, not in the window: it scrolls with its link.
  useLayoutEffect(() => {
    if (!card.current || !root.current) return;
    const {clientWidth: width, clientHeight: height} = document.documentElement;
    const origin = root.current.getBoundingClientRect();
    const size = card.current.getBoundingClientRect();
    const {left, top} = placePreview([...link.getClientRects()], size, {width, height}, pointer);
    card.current.style.translate = `${Math.round(left - origin.left)}px ${Math.round(top - origin.top)}px`;
  }, [root, link, pointer]);

  const {title, kind, plan, text} = preview;
  const {note} = link.dataset;
  return (
    <div ref={card} id={id} role="tooltip" className={styles.preview}>
      <p className={styles.title}>{title}</p>
      <p className={styles.facts}>
        {KIND_WORDS[kind][0]}
        {plan && (
          <>
            {' · '}
            <PlanState {...plan} />
          </>
        )}
        {note !== undefined && ` · ${note}`}
      </p>
      {text !== '' && <p className={styles.text}>{text}</p>}
    </div>
  );
}

/** @returns a link's address without its fragment. */
function pageOf(link: HTMLAnchorElement): string {
  return (link.getAttribute('href') ?? '').replace(/#.*$/s, '');
}
