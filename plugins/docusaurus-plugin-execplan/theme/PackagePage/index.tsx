import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {useAddress} from '../../client/use-address.ts';
import StaticPart from '../../hydration/static-part.tsx';
import AndMore from '../../listing/AndMore.tsx';
import Crumbs from '../../listing/Crumbs.tsx';
import DecisionLinks from '../../listing/DecisionLinks.tsx';
import entryStyles from '../../listing/entry-list.module.css';
import PlaceLink from '../../listing/PlaceLink.tsx';
import PlanLinks from '../../listing/PlanLinks.tsx';
import type {BindingConstraint, PackageListing, PackageRows} from '../../workspace/page.ts';
import styles from './styles.module.css';

export interface Props {
  listing: PackageListing;
  rows?: PackageRows;
}

/** A package: what it is, the constraints that bind it, the plans that touch it, the decisions that name it. */
export default function PackagePage({listing: {name, path}, rows}: Props): ReactNode {
  const workspace = useBaseUrl(useAddress()('/workspace'));
  return (
    <Layout title={name}>
      <main className="page">
        <Crumbs crumbs={[{label: 'Workspace', href: workspace}]} />
        <div className="document">
          <h1>{name}</h1>
          {path !== name && (
            <p className={styles.path}>
              <code>{path}</code>
            </p>
          )}
          <StaticPart id="package">{rows && <Facts {...rows} />}</StaticPart>
        </div>
      </main>
    </Layout>
  );
}

/** In the order of somebody who is to work on it: what binds, what is going on, what was decided last. */
function Facts({about, plans, decisions, constraints}: PackageRows): ReactNode {
  const active = plans.items.filter(({status}) => status === 'active');
  const others = plans.items.filter(({status}) => status !== 'active');
  return (
    <>
      <AboutPackage about={about} />
      <h2 id="constraints">Constraints</h2>
      {constraints.length === 0 ? (
        <p>No constraint names this package, and the plans that touch it cite none.</p>
      ) : (
        <ul className={entryStyles.entries}>
          {constraints.map((constraint) => (
            <Constraint key={constraint.href} {...constraint} />
          ))}
        </ul>
      )}
      <h2 id="plans">Plans</h2>
      {plans.total === 0 ? (
        <p>No plan touches this package.</p>
      ) : (
        <>
          <h3 id="active-plans">Worked on now</h3>
          {active.length === 0 ? (
            <p>No plan that touches this package is being worked on.</p>
          ) : (
            <PlanLinks plans={active} />
          )}
          {others.length > 0 && (
            <>
              <h3 id="other-plans">Others</h3>
              <PlanLinks plans={others} />
            </>
          )}
          <AndMore {...plans} noun="plans" />
        </>
      )}
      <h2 id="decisions">Latest decisions</h2>
      {decisions.total === 0 ? (
        <p>No decision names this package.</p>
      ) : (
        <>
          <DecisionLinks decisions={decisions.items} />
          <AndMore {...decisions} noun="decisions" />
        </>
      )}
    </>
  );
}

function AboutPackage({about}: Pick<PackageRows, 'about'>): ReactNode {
  if (!about) {
    return (
      <p className={styles.source}>Neither a README nor the architecture page says what this package is.</p>
    );
  }
  const {text, source} = about;
  return (
    <>
      <p>{text}</p>
      <p className={styles.source}>
        From {source ? <PlaceLink href={source.href}>{source.label}</PlaceLink> : 'its manifest'}
      </p>
    </>
  );
}

function Constraint({title, href, document, isNamed, plans}: BindingConstraint): ReactNode {
  const reasons = [
    ...(isNamed ? ['names this package'] : []),
    ...(plans > 0 ? [`cited by ${plans} ${plans === 1 ? 'plan that touches' : 'plans that touch'} it`] : []),
  ];
  return (
    <li>
      <p>
        <PlaceLink href={href}>{title}</PlaceLink>
      </p>
      <p className={styles.source}>{`${reasons.join(', ')} · ${document}`}</p>
    </li>
  );
}
