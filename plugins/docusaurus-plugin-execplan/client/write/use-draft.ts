import {createStorageSlot} from '@docusaurus/theme-common';
import type {PlanFacts} from 'execplan-lint/new';
import {type RefObject, useCallback, useEffect, useRef, useState} from 'react';
import {today} from './date-problem.ts';
import {
  type Draft,
  type DraftFields,
  isTouched,
  newDraft,
  readDraft,
  UNTOUCHED,
  withFields,
} from './draft.ts';

/** As long as somebody types, nothing is written to disk. */
const PAUSE_MS = 300;

export interface DraftInPage {
  /** `null` until the page's scripts have taken over. */
  draft: Draft | null;
  /** Whether the browser keeps what is typed. */
  isKept: boolean;
  /** What was forgotten last, as long as nothing was written since. */
  forgotten: Draft | null;
  change(fields: Partial<DraftFields>): void;
  type(text: string): void;
  forget(): void;
  bringBack(): void;
}

/**
 * Holds what somebody writes, in the fields of a form and in the browser's memory. The fields are the browser's own:
 * what is typed before the scripts are there stays, and no letter waits for React.
 *
 * @param form has fields of the names `title`, `date`, `author` and `text`
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, facts: PlanFacts): DraftInPage {
  // Docusaurus's slots have a name of their own on each site of an origin, and never throw.
  const [slot] = useState(() => createStorageSlot('execplan.draft'));
  const [draft, setDraft] = useState<Draft | null>(null);
  const [forgotten, setForgotten] = useState<Draft | null>(null);
  const [isKept, setKept] = useState(true);
  const latest = useRef<Draft | null>(null);

  const keep = useCallback(() => {
    const {current} = latest;
    if (!current) return;
    if (!isTouched(current)) {
      slot.del();
      setKept(true);
      return;
    }
    const value = JSON.stringify(current);
    if (slot.get() !== value) slot.set(value);
    setKept(slot.get() === value);
  }, [slot]);

  /** Shows a draft in the form; fields that have it already aren't touched, so that the caret stays. */
  const show = useCallback(
    (next: Draft) => {
      latest.current = next;
      setDraft(next);
      for (const name of ['title', 'date', 'author', 'text'] as const) {
        const field = form.current?.elements.namedItem(name);
        const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
        if (isField && field.value !== next[name]) field.value = next[name];
      }
    },
    [form],
  );

  useEffect(() => {
    if (latest.current) return;
    const given = form.current ? new FormData(form.current) : new FormData();
    const typed = (name: string) => String(given.get(name) ?? '').replace(/\r\n?/g, '\n');
    const untouched = newDraft(UNTOUCHED, facts);
    const early = {title: typed('title'), date: typed('date'), author: typed('author')};
    const text = typed('text') || untouched.text;
    const kept = readDraft(slot.get());
    const base = kept ?? {...untouched, text};
    show(
      withFields(
        base,
        {
          title: early.title || base.title,
          date: early.date || base.date || today(new Date()),
          author: early.author || base.author,
        },
        facts,
      ),
    );
  }, [form, facts, show, slot]);

  // Draft and forgotten aside, a timer that is never heard of again.
  useEffect(() => {
    if (!draft) return;
    const timer = setTimeout(keep, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, keep]);

  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);

  useEffect(() => {
    if (isKept || !draft || !isTouched(draft)) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isKept, draft]);

  function write(next: Draft): void {
    setForgotten(null);
    show(next);
  }

  return {
    draft,
    isKept,
    forgotten,
    change(fields) {
      const {current} = latest;
      if (!current) return;
      const {title, date, author} = {...current, ...fields};
      write(withFields(current, {title, date, author}, facts));
    },
    type(text) {
      if (latest.current) write({...latest.current, text});
    },
    forget() {
      setForgotten(latest.current);
      show(newDraft({...UNTOUCHED, date: today(new Date())}, facts));
    },
    bringBack() {
      if (forgotten) write(forgotten);
    },
  };
}
