/** A figure and what it may be at most, or must be at least. */
export interface Target {
  /** What is measured: `time of 1,000 plans, share of bare Docusaurus's`. */
  title: string;
  /** `null` where this run didn't measure it. */
  value: number | null;
  limit: number;
  sense: 'at most' | 'at least';
}

/** `null` where the figure wasn't measured. */
export function isMet({value, limit, sense}: Target): boolean | null {
  if (value === null) return null;
  return sense === 'at most' ? value <= limit : value >= limit;
}

function format(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

/** One line for each target, what wasn't measured included: a target must not vanish silently. */
export function formatTargets(targets: readonly Target[]): string {
  const verdict = (target: Target): string => {
    const met = isMet(target);
    if (met === null) return 'not measured';
    return met ? 'met' : 'MISSED';
  };
  return targets
    .map((target) => {
      const value = target.value === null ? '–' : format(target.value);
      return `${verdict(target).padEnd(12)}  ${target.title}: ${value} (${target.sense} ${format(target.limit)})`;
    })
    .join('\n');
}

/** The exit status of a benchmark: 1 where a target is missed. */
export function exitStatus(targets: readonly Target[]): 0 | 1 {
  return targets.some((target) => isMet(target) === false) ? 1 : 0;
}
