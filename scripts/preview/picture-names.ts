/** Which pictures there are of changed plans, and what their files are called; pure. */

/** A plan's paths in the repository; `null` on the side that doesn't have it. */
export interface ChangedPlan {
  before: string | null;
  after: string | null;
}

export interface Picture {
  side: 'before' | 'after';
  path: string;
  file: string;
}

/** A pull request that changes more plans moves them about; nobody looks at all of them. */
const MOST_PLANS = 20;

/** @returns pictures of the first plans, those before and after of one plan beside each other */
export function namePictures(plans: readonly ChangedPlan[]): Picture[] {
  return plans.slice(0, MOST_PLANS).flatMap(({before, after}, index) =>
    (['before', 'after'] as const).flatMap((side) => {
      const path = side === 'before' ? before : after;
      if (path === null) return [];
      const number = String(index + 1).padStart(2, '0');
      return [{side, path, file: `${number}-${fileName(after ?? before ?? '')}-${side}.png`}];
    }),
  );
}

/** Letters, digits and dashes: every file system takes them, and so does GitHub's artefact. */
function fileName(path: string): string {
  const last = path.replace(/\.md$/i, '').split('/').at(-1) ?? '';
  return (
    last
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'plan'
  );
}
