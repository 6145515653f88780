import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';
import type {PreviewEnvironment} from '../../../scripts/environment.ts';

/**
 * Says on each page of a preview that it is one: of which pull request and commit, and when it was built. Nothing on the
 * site itself. `docusaurus.config.ts` hands it on in `customFields`.
 */
export default function PreviewNote(): ReactNode {
  const {preview} = useDocusaurusContext().siteConfig.customFields as {preview?: PreviewEnvironment | null};
  if (!preview) return null;
  const {commit, pullRequest, url, time} = preview;
  const name = pullRequest === null ? 'a change' : `pull request #${pullRequest}`;
  return (
    <aside className="preview-note" aria-label="Preview">
      <p>
        Preview of {url === null ? name : <a href={url}>{name}</a>} at commit <code>{commit}</code>, built{' '}
        <time dateTime={time}>{time.replace('T', ' ').replace('Z', ' UTC')}</time>
      </p>
    </aside>
  );
}
