import type {ReactNode} from 'react';
import {usePageData} from '../../client/page-data.ts';
import StaticPart from '../../hydration/static-part.tsx';
import {PANEL_IDS} from '../../panels/list-panels.ts';
import ConventionLines from './ConventionLines.tsx';

/** In a line that opens: how a plan keeps the convention, with what rules find in it. */
export default function Convention(): ReactNode {
  const {findings} = usePageData();
  return (
    findings && (
      <StaticPart id={PANEL_IDS.findings}>
        <ConventionLines {...findings} />
      </StaticPart>
    )
  );
}
