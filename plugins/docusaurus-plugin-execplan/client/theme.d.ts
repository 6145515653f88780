/** Theme components that a site may replace, as the components here import them. */
declare module '@theme/PlanHeader' {
  import type {ReactNode} from 'react';

  export default function PlanHeader(): ReactNode;
}

declare module '@theme/ExecplanMetadata' {
  import type {ReactNode} from 'react';

  export default function ExecplanMetadata(): ReactNode;
}

declare module '@theme/Diagram' {
  import type {ReactNode} from 'react';

  export interface Props {
    id: string | null;
    source: string;
    info: string;
  }
  export default function Diagram(props: Props): ReactNode;
}

declare module '@theme/LinkPreview' {
  import type {ReactNode, RefObject} from 'react';

  export interface Props {
    root: RefObject<HTMLElement | null>;
  }
  export default function LinkPreview(props: Props): ReactNode;
}

declare module '@theme/References' {
  import type {ReactNode} from 'react';

  export default function References(): ReactNode;
}

declare module '@theme/CitedBy' {
  import type {ReactNode} from 'react';

  export default function CitedBy(): ReactNode;
}

declare module '@theme/History' {
  import type {ReactNode} from 'react';

  export default function History(): ReactNode;
}

declare module '@theme/Neighbourhood' {
  import type {ReactNode} from 'react';

  export default function Neighbourhood(): ReactNode;
}
