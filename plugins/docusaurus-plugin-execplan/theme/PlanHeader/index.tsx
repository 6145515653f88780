import type {ReactNode} from 'react';
import {usePageData} from '../../client/page-data.ts';
import type {PlanSummary} from '../../page-data.ts';

const STATUS_WORDS = {
  'not-started': 'Not started',
  active: 'Active',
  stalled: 'Stalled',
  done: 'Done',
  unknown: 'Status unknown',
} as const satisfies Record<PlanSummary['status']['value'], string>;

/** Where a plan stands: its status with the reason, its steps, its file. */
export default function PlanHeader(): ReactNode {
  const {plan, path} = usePageData();
  if (!plan) return null;
  const {status, progress} = plan;
  const steps = `${progress.done} of ${progress.total} steps done`;
  return (
    <div className="plan-header">
      <p>
        <strong data-plan-status={status.value}>{STATUS_WORDS[status.value]}</strong>
        {status.reason && ` · ${status.reason}`}
      </p>
      {progress.total > 0 && (
        <p>
          <progress aria-label="Steps done" max={progress.total} value={progress.done} /> {steps}
        </p>
      )}
      <p>
        <code>{path}</code>
      </p>
    </div>
  );
}
