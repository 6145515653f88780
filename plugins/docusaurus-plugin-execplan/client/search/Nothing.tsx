import type {ReactNode} from 'react';
import SiteLink from '../../listing/SiteLink.tsx';

/** The ways on where nothing was found. */
export default function Nothing({children}: {children?: ReactNode}): ReactNode {
  return (
    <ul>
      <li>Try fewer or shorter words: the beginning of a word will do.</li>
      {children}
      <li>
        Look through <SiteLink to="/plans">all plans</SiteLink> or{' '}
        <SiteLink to="/decisions">all decisions</SiteLink>.
      </li>
    </ul>
  );
}
