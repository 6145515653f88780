import {useEffect, useState} from 'react';

/** How far below the top of the window a heading may be and count as reached. */
const REACHED_AT = 120;

/** @returns the id of the section that is being read: the last heading that has passed the top of the window. */
export function useCurrentSection(headings: readonly {readonly id: string}[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  const ids = headings.map(({id}) => id).join('\n');

  useEffect(() => {
    const elements = ids
      .split('\n')
      .map((id) => document.getElementById(id))
      .filter((element) => element !== null);
    let frame = 0;
    function update(): void {
      frame = 0;
      const reached = elements.findLast((element) => element.getBoundingClientRect().top <= REACHED_AT);
      setCurrent(reached?.id ?? null);
    }
    // Once a frame at most: a scroll fires many events.
    function schedule(): void {
      frame ||= requestAnimationFrame(update);
    }
    update();
    window.addEventListener('scroll', schedule, {passive: true});
    return () => {
      window.removeEventListener('scroll', schedule);
      cancelAnimationFrame(frame);
    };
  }, [ids]);

  return current;
}
