/** What Vercel says of a deployment, in the words of this site's environment; pure. */

/**
 * Turns Vercel's system variables into settings of a build. Production gets its address and nothing else; every other
 * deployment is a preview.
 *
 * @param time when the build runs, ISO
 * @throws Error where Vercel's variables aren't there: its project setting "Automatically expose System Environment
 *   Variables" is off
 */
export function vercelSettings(
  env: Readonly<Record<string, string | undefined>>,
  time: string,
): Record<string, string> {
  const {VERCEL_ENV: kind, VERCEL_URL: url, VERCEL_PROJECT_PRODUCTION_URL: productionUrl} = env;
  if (!kind || !url) {
    throw new Error(
      'VERCEL_ENV, VERCEL_URL: Unexpected empty value, expected what Vercel sets when it builds ("Automatically expose System Environment Variables")',
    );
  }
  const commit = env.VERCEL_GIT_COMMIT_SHA;
  const [owner, name] = [env.VERCEL_GIT_REPO_OWNER, env.VERCEL_GIT_REPO_SLUG];
  const isGitHub = env.VERCEL_GIT_PROVIDER === 'github' && owner && name;
  const links = {
    ...(isGitHub && {REPO_URL: `https://github.com/${owner}/${name}`}),
    ...(isGitHub && commit && {REPO_REF: commit}),
  };
  if (kind === 'production') return {SITE_URL: `https://${productionUrl || url}`, ...links};
  return {
    SITE_URL: `https://${url}`,
    ...links,
    ...(commit && {PREVIEW_COMMIT: commit, PREVIEW_TIME: time}),
    ...(commit && env.VERCEL_GIT_PULL_REQUEST_ID && {PREVIEW_PULL_REQUEST: env.VERCEL_GIT_PULL_REQUEST_ID}),
  };
}
