import type {Props} from '@theme/Root';
import type {ReactNode} from 'react';
import PageData from '../../../hydration/page/PageData.tsx';

/** Around the whole application: the page's data, beside everything that is drawn. */
export default function Root({children}: Props): ReactNode {
  return (
    <>
      {children}
      <PageData />
    </>
  );
}
