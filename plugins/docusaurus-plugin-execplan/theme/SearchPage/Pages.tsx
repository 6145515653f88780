import type {MouseEvent, ReactNode} from 'react';
import styles from './styles.module.css';

export interface Props {
  /** From 0. */
  currentRefinement: number;
  nbPages: number;
  /** Those that are listed, from 0. */
  pages: readonly number[];
  createURL(page: number): string;
  onGo(page: number): void;
}

/** The pages of the results, as links that can be opened elsewhere as well. */
export default function Pages(props: Props): ReactNode {
  const {currentRefinement: current, nbPages, pages} = props;
  if (nbPages <= 1) return null;
  return (
    <nav className={styles.pages} aria-label="Pages of results">
      {current > 0 && (
        <PageLink {...props} page={current - 1} rel="prev">
          Previous
        </PageLink>
      )}
      {pages.map((page) => (
        <PageLink key={page} {...props} page={page}>
          <span className={styles.unseen}>Page </span>
          {page + 1}
        </PageLink>
      ))}
      {current < nbPages - 1 && (
        <PageLink {...props} page={current + 1} rel="next">
          Next
        </PageLink>
      )}
    </nav>
  );
}

interface LinkProps extends Props {
  page: number;
  rel?: string;
  children: ReactNode;
}

function PageLink({page, rel, children, currentRefinement, createURL, onGo}: LinkProps): ReactNode {
  function go(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onGo(page);
  }
  return (
    <a
      href={createURL(page)}
      rel={rel}
      onClick={go}
      {...(page === currentRefinement && {'aria-current': 'page'})}
    >
      {children}
    </a>
  );
}
