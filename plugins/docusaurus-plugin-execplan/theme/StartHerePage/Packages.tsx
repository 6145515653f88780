import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import SiteLink from '../../listing/SiteLink.tsx';
import type {PackageGroup} from '../../workspace/page.ts';
import styles from './styles.module.css';

/** More than a screen of packages is folded by folders. */
const FOLDED_FROM = 25;

/** Of more, only the workspace says what each is. */
const MOST_ABOUTS = 100;

/** Packages in their folders, each leading to its own list. */
export default function Packages({
  groups,
  total,
}: {
  groups: readonly PackageGroup[];
  total: number;
}): ReactNode {
  const shown = groups.reduce((sum, {packages}) => sum + packages.length, 0);
  return (
    <>
      <h2 id="packages">I want to work on …</h2>
      <p>
        Each package leads to a list of its own: what it is, the constraints that bind it, the plans that are
        worked on, and what was decided last.
      </p>
      {groups.map((group) => (
        <Folder
          key={group.folder}
          {...group}
          isFolded={total >= FOLDED_FROM}
          hasAbout={total <= MOST_ABOUTS}
        />
      ))}
      <p>
        <SiteLink to="/workspace">
          {shown < total ? `All ${total.toLocaleString('en')} packages` : 'The workspace'}
        </SiteLink>
        , with how many plans touch each.
      </p>
    </>
  );
}

interface FolderProps extends PackageGroup {
  isFolded: boolean;
  /** Whether it says what each package is. */
  hasAbout: boolean;
}

function Folder({folder, packages, isFolded, hasAbout}: FolderProps): ReactNode {
  const title = folder === '' ? 'At the root' : `${folder}/`;
  if (!isFolded) {
    return (
      <section>
        <h3>{title}</h3>
        <PackageList packages={packages} hasAbout={hasAbout} />
      </section>
    );
  }
  return (
    <details className={styles.folded}>
      <summary>{`${title} (${packages.length})`}</summary>
      <PackageList packages={packages} hasAbout={hasAbout} />
    </details>
  );
}

function PackageList({packages, hasAbout}: Pick<FolderProps, 'packages' | 'hasAbout'>): ReactNode {
  return (
    <ul className={styles.packages}>
      {packages.map(({path, name, href, about}) => (
        <li key={path}>
          <Link href={href}>{path}</Link>
          {name !== path && !path.endsWith(`/${name}`) && <span className={styles.name}>{` ${name}`}</span>}
          {hasAbout && about !== null && <p className={styles.about}>{about}</p>}
        </li>
      ))}
    </ul>
  );
}
