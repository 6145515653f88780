import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {useAddress} from '../../client/use-address.ts';
import StaticPart from '../../hydration/static-part.tsx';
import AndMore from '../../listing/AndMore.tsx';
import Crumbs from '../../listing/Crumbs.tsx';
import PlaceLink from '../../listing/PlaceLink.tsx';
import PlanLinks from '../../listing/PlanLinks.tsx';
import type {DecisionRow} from '../../lists/rows.ts';
import type {BindingConstraint, PackageListing, PackageRows} from '../../workspace/page.ts';
import styles from './styles.module.css';

export interface Props {
  listing: PackageListing;
  rows?: PackageRows;
}

/** A package: what it is, the plans that touch it, the decisions that name it, the constraints that bind it. */
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

function Facts({about, plans, decisions, constraints}: PackageRows): ReactNode {
  return (
    <>
      <AboutPackage about={about} />
      <h2 id="plans">Plans</h2>
      {plans.total === 0 ? (
        <p>No plan touches this package.</p>
      ) : (
        <>
          <PlanLinks plans={plans.items} />
          <AndMore {...plans} noun="plans" />
        </>
      )}
      <h2 id="decisions">Decisions</h2>
      {decisions.total === 0 ? (
        <p>No decision names this package.</p>
      ) : (
        <>
          <ol className={styles.decisions}>
            {decisions.items.map((decision) => (
              <Decision key={decision.href} {...decision} />
            ))}
          </ol>
          <AndMore {...decisions} noun="decisions" />
        </>
      )}
      <h2 id="constraints">Constraints</h2>
      {constraints.length === 0 ? (
        <p>No constraint names this package, and the plans that touch it cite none.</p>
      ) : (
        <ul className={styles.constraints}>
          {constraints.map((constraint) => (
            <Constraint key={constraint.href} {...constraint} />
          ))}
        </ul>
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

function Decision({text, rationale, date, author, plan, href}: DecisionRow): ReactNode {
  const day = date?.slice(0, 10);
  return (
    <li>
      <p>
        <PlaceLink href={href}>{text}</PlaceLink>
      </p>
      {rationale !== null && <p>{rationale}</p>}
      <p className={styles.source}>
        {day ? <time dateTime={day}>{day}</time> : 'undated'}
        {author !== null && ` · ${author}`}
        {' · '}
        <Link href={plan.href}>{plan.title}</Link>
      </p>
    </li>
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
