import {useState} from 'react';

/**
 * Counts how many rows of a list are shown.
 *
 * @param step how many at first, and how many more each time
 * @param list what is counted; another list begins anew
 */
export function useShown(step: number, list: string): [shown: number, showMore: () => void] {
  const [state, setState] = useState({list, shown: step});
  const shown = state.list === list ? state.shown : step;
  return [shown, () => setState({list, shown: shown + step})];
}
