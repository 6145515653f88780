import type {SearchHit} from 'execplan-search/client';
import {type MouseEvent, type ReactNode, useId} from 'react';
import {HitFacts, HitSnippet, HitTitle, HitTrail} from '../../client/search/HitLines.tsx';
import type {ItemInList, SearchBox, SearchBoxState} from '../../client/search/search-box.ts';
import {RECENT, type Source} from '../../client/search/sources.ts';
import type {RecentSearches} from '../../client/search/use-recent-searches.ts';
import styles from './styles.module.css';

export interface Props {
  id: string;
  box: SearchBox;
  state: SearchBoxState;
  hrefOf(hit: SearchHit): string;
  onGo(href: string): void;
  recent: RecentSearches;
}

/** What can be chosen, under its headings. The focus stays in the field, which names the item that Enter goes to. */
export default function ResultList(props: Props): ReactNode {
  const {id, state, recent, box} = props;
  const isRecent = state.answer.kind === 'nothing';
  return (
    <div className={isRecent ? styles.recent : undefined}>
      <div id={id} role="listbox" aria-label={isRecent ? RECENT : 'Results'}>
        {state.groups.map(({source, items}) => (
          <Group key={source.sourceId} {...props} source={source} items={items} />
        ))}
      </div>
      {isRecent && (
        // Beside the list: what can be chosen from may hold nothing else.
        <ul aria-label="Forget recent searches">
          {recent.list.map((query) => (
            <li key={query}>
              <button
                type="button"
                aria-label={`Forget ${query}`}
                onClick={() => {
                  recent.remove(query);
                  // After the list that it makes is known.
                  setTimeout(box.retry);
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Group(props: Props & {source: Source; items: readonly ItemInList[]}): ReactNode {
  const {source, items} = props;
  const heading = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
    <div role="group" aria-labelledby={heading}>
      <div id={heading} className={styles.heading}>
        {source.sourceId}
      </div>
      {items.map((item) => (
        <Option key={item.hit?.objectID ?? item.query} {...props} item={item} />
      ))}
    </div>
  );
}

function Option({box, source, item, hrefOf, onGo}: Props & {source: Source; item: ItemInList}): ReactNode {
  const {hit, query} = item;
  const {onClick, ...itemProps} = box.api.getItemProps({item, source});
  if (!hit) {
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
      // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
      <div
        {...itemProps}
        role="option"
        aria-selected={itemProps['aria-selected']}
        className={styles.option}
        onClick={onClick}
      >
        <span className={styles.title}>{query}</span>
      </div>
    );
  }

  const href = hrefOf(hit);
  function follow(event: MouseEvent): void {
    onClick(event);
    // In another tab or window, as the reader wishes.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onGo(href);
  }
  return (
    <a {...itemProps} className={styles.option} href={href} tabIndex={-1} onClick={follow}>
      <span className={styles.title}>
        <HitTitle hit={hit} />
      </span>
      <span className={styles.facts}>
        <HitFacts hit={hit} isTyped={hit.type === 'surprise'} />
      </span>
      <span className={styles.trail}>
        <HitTrail hit={hit} />
      </span>
      <span className={styles.snippet}>
        <HitSnippet hit={hit} />
      </span>
    </a>
  );
}
