import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {CitedKind} from '../../client/kind-words.ts';
import {usePageData} from '../../client/page-data.ts';
import StaticPart from '../../hydration/static-part.tsx';
import type {References} from '../../page-data.ts';
import {PANEL_IDS} from '../../panels/list-panels.ts';
import styles from './styles.module.css';

/** What a plan is measured against, in the order of the convention; plans, packages and files are in the panel. */
const BASELINE: readonly CitedKind[] = ['spec', 'architecture', 'constraints', 'contributing', 'adr'];

/** More of them are no longer one line. */
const MOST = 6;

/** In a line: which of the repository's reference documents a plan cites, and which it should and doesn't. */
export default function ReliesOn(): ReactNode {
  const {references} = usePageData();
  return (
    references && (
      <StaticPart id={`${PANEL_IDS.references}-summary`}>
        <ReliesOnLines {...references} />
      </StaticPart>
    )
  );
}

export function ReliesOnLines({entries, uncited}: References): ReactNode {
  const cited = BASELINE.flatMap((kind) => entries.filter((entry) => entry.kind === kind));
  return (
    <>
      {cited.length > 0 && (
        <Line label="Relies on" links={cited.slice(0, MOST)}>
          {cited.length > MOST && (
            <>
              {' · '}
              <a href={`#${PANEL_IDS.references}`}>{cited.length - MOST} more</a>
            </>
          )}
        </Line>
      )}
      {uncited.length > 0 && <Line label="Not cited" links={uncited} />}
    </>
  );
}

interface LineProps {
  label: string;
  links: readonly {title: string; href: string | null}[];
  children?: ReactNode;
}

function Line({label, links, children}: LineProps): ReactNode {
  return (
    <p className={styles.references}>
      {label}:{' '}
      {links.map(({title, href}, index) => (
        <span key={href}>
          {index > 0 && ' · '}
          {href === null ? title : <Link href={href}>{title}</Link>}
        </span>
      ))}
      {children}
    </p>
  );
}
