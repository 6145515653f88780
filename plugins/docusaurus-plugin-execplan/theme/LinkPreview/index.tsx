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
import type {PageTerm, Preview} from '../../page-data.ts';
import styles from './styles.module.css';

export interface Props {
  /** Holds the links and, positioned, the preview. */
  root: RefObject<HTMLElement | null>;
}

/** What is told of a link: a page that it leads to, or a term that it names. */
type Told = {preview: Preview} | {term: PageTerm};

interface Shown {
  link: HTMLAnchorElement;
  pointer: Point | null;
  /** Whether a finger has opened it. */
  isTapped: boolean;
  told: Told;
}

/** What a link of the document leads to, while the reader points at it or has moved the focus there. */
export default function LinkPreview({root}: Props): ReactNode {
  const {previews, terms} = usePageData();
  const known = useMemo(
    () =>
      new Map<string, Told>([
        ...previews.map(([href, preview]) => [href, {preview}] as const),
        // With their fragments, which the addresses of pages don't have.
        ...terms.map((term) => [term.href, {term}] as const),
      ]),
    [previews, terms],
  );
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    const element = root.current;
    if (!element || known.size === 0) return;
    const toldOf = (link: HTMLAnchorElement) =>
      known.get(isTerm(link) ? (link.getAttribute('href') ?? '') : pageOf(link));
    return listenForPreviews(element, {
      has: (link) => toldOf(link) !== undefined,
      opensByTap: isTerm,
      show(link, pointer, isTapped) {
        const told = toldOf(link);
        if (told) setShown({link, pointer, isTapped, told});
      },
      hide: () => setShown(null),
    });
  }, [root, known]);

  return (
    <>
      {shown && <Card root={root} {...shown} />}
      {terms.length > 0 && (
        // A tap moves no focus, so what it opens has to be said.
        <span className="execplan-announcement" role="status">
          {shown?.isTapped && 'term' in shown.told
            ? `${shown.told.term.name}: ${shown.told.term.meaning}`
            : ''}
        </span>
      )}
    </>
  );
}

function Card({root, link, pointer, isTapped, told}: Props & Shown): ReactNode {
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

  return (
    <div ref={card} id={id} role="tooltip" className={styles.preview}>
      {'term' in told ? (
        <TermCard {...told.term} isTapped={isTapped} />
      ) : (
        <PageCard {...told.preview} note={link.dataset.note} />
      )}
    </div>
  );
}

function PageCard({title, kind, plan, text, note}: Preview & {note: string | undefined}): ReactNode {
  return (
    <>
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
      {text !== undefined && <p className={styles.text}>{text}</p>}
    </>
  );
}

function TermCard({name, source, meaning, isTapped}: PageTerm & Pick<Shown, 'isTapped'>): ReactNode {
  return (
    <>
      <p className={styles.title}>{name}</p>
      <p className={styles.facts}>{source === '' ? 'Term' : `Term · ${source}`}</p>
      <p className={styles.text}>{meaning}</p>
      {isTapped && <p className={styles.facts}>Tap it again for the glossary</p>}
    </>
  );
}

function isTerm(link: HTMLAnchorElement): boolean {
  return link.dataset.term !== undefined;
}

/** @returns a link's address without its fragment. */
function pageOf(link: HTMLAnchorElement): string {
  return (link.getAttribute('href') ?? '').replace(/#.*$/s, '');
}
