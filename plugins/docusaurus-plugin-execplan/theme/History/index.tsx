import type {ReactNode} from 'react';
import {usePageData} from '../../client/page-data.ts';
import StaticPart from '../../hydration/static-part.tsx';
import {PANEL_IDS} from '../../panels/list-panels.ts';
import HistoryPanel from './HistoryPanel.tsx';
// The browser has no other module that asks for it.
import './styles.module.css';

/** How a plan became what it is: its steps over time, and each revision. */
export default function History(): ReactNode {
  const {history} = usePageData();
  return (
    history && (
      <StaticPart id={PANEL_IDS.history}>
        <HistoryPanel {...history} />
      </StaticPart>
    )
  );
}
