import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';

/** The ways on where nothing was found. */
export default function Nothing({children}: {children?: ReactNode}): ReactNode {
  return (
    <ul>
      <li>Try fewer or shorter words: the beginning of a word will do.</li>
      {children}
      <li>
        Look through <Link to="/plans">all plans</Link> or <Link to="/decisions">all decisions</Link>.
      </li>
    </ul>
  );
}
