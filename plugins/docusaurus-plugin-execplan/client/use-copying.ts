import {type RefObject, useEffect, useRef, useState} from 'react';
import {listenForCopying} from './copy-code.ts';

/** @returns the element whose buttons copy code, and what is to be announced of it */
export function useCopying(): {root: RefObject<HTMLDivElement | null>; announcement: string} {
  const root = useRef<HTMLDivElement>(null);
  const [announcement, setAnnouncement] = useState('');
  useEffect(() => (root.current ? listenForCopying(root.current, setAnnouncement) : undefined), []);
  return {root, announcement};
}
