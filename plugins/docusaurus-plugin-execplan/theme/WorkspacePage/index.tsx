import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import StaticPart from '../../hydration/static-part.tsx';
import ConfigExample from '../../listing/ConfigExample.tsx';
import type {PackageEntry, PackageGroup, WorkspaceListing} from '../../workspace/page.ts';
import styles from './styles.module.css';

export interface Props {
  listing: WorkspaceListing;
  rows?: readonly PackageGroup[];
}

/** All packages of the repository, with what each is and how many plans touch it. */
export default function WorkspacePage({listing: {packages}, rows = []}: Props): ReactNode {
  return (
    <Layout title="Workspace">
      <main className="page">
        <div className="document">
          <h1>Workspace</h1>
          {packages === 0 ? (
            <NoPackages />
          ) : (
            <p>{`${packages} ${packages === 1 ? 'package' : 'packages'}, each with the plans that touch it.`}</p>
          )}
          <StaticPart id="packages">
            {rows.map((group) => (
              <Group key={group.folder} {...group} />
            ))}
          </StaticPart>
        </div>
      </main>
    </Layout>
  );
}

function NoPackages(): ReactNode {
  return (
    <>
      <p>No packages were found in this repository.</p>
      <p>
        Packages are looked for in <code>packages/</code> and <code>apps/</code>, and where the workspace’s
        own manifest names them.
      </p>
      <ConfigExample config={{packages: ['libs/*', 'services/*']}} />
    </>
  );
}

function Group({folder, packages}: PackageGroup): ReactNode {
  return (
    <section>
      <h2>{folder === '' ? 'At the root' : `${folder}/`}</h2>
      <ul className={styles.packages}>
        {packages.map((entry) => (
          <li key={entry.path}>
            <p className={styles.name}>
              <Link href={entry.href}>{entry.name}</Link>
              <span className={styles.plans}>{planWords(entry)}</span>
            </p>
            {entry.about !== null && <p className={styles.about}>{entry.about}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function planWords({plans, active}: PackageEntry): string {
  if (plans === 0) return 'no plans';
  const all = `${plans} ${plans === 1 ? 'plan' : 'plans'}`;
  return active > 0 ? `${active} active of ${all}` : all;
}
