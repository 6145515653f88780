import {useEffect, useRef, useState} from 'react';
import {
  createSearchBox,
  EMPTY,
  type SearchBox,
  type SearchBoxOptions,
  type SearchBoxState,
} from './search-box.ts';

/** Makes a field and list that last as long as the component, and always act by its latest properties. */
export function useSearchBox(
  options: Omit<SearchBoxOptions, 'onStateChange'>,
): [box: SearchBox, state: SearchBoxState] {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const [state, setState] = useState(EMPTY);
  const [box] = useState(() =>
    createSearchBox({
      ask: (query) => latest.current.ask(query),
      recent: () => latest.current.recent(),
      hrefOf: (hit) => latest.current.hrefOf(hit),
      hrefOfAll: (query) => latest.current.hrefOfAll(query),
      onChoose: (query) => latest.current.onChoose(query),
      go: (href) => latest.current.go(href),
      onStateChange: setState,
    }),
  );
  return [box, state];
}
