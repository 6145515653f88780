import type {ReactNode} from 'react';
import {usePageData} from '../../client/page-data.ts';
import StaticPart from '../../hydration/static-part.tsx';
import {PANEL_IDS} from '../../panels/list-panels.ts';
import ChangeLines from './ChangeLines.tsx';
import './changes.css';

/** On a preview: what the change does to this plan, and whether the article marks it. */
export default function Changes(): ReactNode {
  const {changes} = usePageData();
  return (
    changes && (
      <StaticPart id={PANEL_IDS.changes}>
        <ChangeLines {...changes} />
      </StaticPart>
    )
  );
}
