import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {AttentionList} from '../lists/attention.ts';
import PlanLinks from './PlanLinks.tsx';

const TITLES: Record<AttentionList['kind'], string> = {
  stalled: 'Stalled',
  'no-retrospective': 'Done, without a retrospective',
};

/** Plans that wait for somebody: a heading and a list for each reason. */
export default function AttentionLists({lists}: {lists: readonly AttentionList[]}): ReactNode {
  return lists.map(({kind, plans, more, all}) => (
    <section key={kind}>
      <h3>
        {TITLES[kind]} ({plans.length + more})
      </h3>
      <PlanLinks plans={plans} dateLabel="last activity " />
      {more > 0 && (
        <p>
          {more} more are among{' '}
          <Link href={all}>{kind === 'stalled' ? 'all stalled plans' : 'all plans'}</Link>.
        </p>
      )}
    </section>
  ));
}
