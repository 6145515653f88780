/** Theme components that a site may replace, as the components here import them. */
declare module '@theme/PlanHeader' {
  import type {ReactNode} from 'react';

  export default function PlanHeader(): ReactNode;
}

declare module '@theme/Diagram' {
  import type {ReactNode} from 'react';

  export interface Props {
    source: string;
    info: string;
  }
  export default function Diagram(props: Props): ReactNode;
}
