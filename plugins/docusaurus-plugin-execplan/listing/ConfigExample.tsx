import type {ContentConfigInput} from 'execplan';
import type {ReactNode} from 'react';

/** How a repository says where something lies that wasn't found. */
export default function ConfigExample({config}: {config: ContentConfigInput}): ReactNode {
  return (
    <>
      <p>
        If they lie elsewhere, name their places in <code>execplan.config.json</code> at its root:
      </p>
      <pre>
        <code>{JSON.stringify(config, null, 2)}</code>
      </pre>
    </>
  );
}
