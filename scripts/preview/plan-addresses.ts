/** Where a built site has its plans, as its own `/api/v1/plans.json` says; pure. */
import {isRecord} from './json-record.ts';

/**
 * Reads the addresses of plans. A name that can't be an address has another one, so the path alone doesn't tell.
 *
 * @param text the file of a built site, which a stranger may have written
 * @param origin the site's, without a slash at its end
 * @param start what the addresses of the site's pages begin with; others are left out
 * @returns whole addresses by paths in the repository; empty where the file can't be read
 */
export function readPlanAddresses(text: string, origin: string, start: string): Map<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return new Map();
  }
  const plans = isRecord(value) && Array.isArray(value.plans) ? value.plans : [];
  return new Map(
    plans.flatMap((plan): [string, string][] => {
      if (!isRecord(plan) || typeof plan.path !== 'string' || typeof plan.href !== 'string') return [];
      // As a browser understands it: `..` resolved, `//host` another host.
      const address = URL.canParse(plan.href, origin) ? new URL(plan.href, origin).href : '';
      return address.startsWith(start) ? [[plan.path, address]] : [];
    }),
  );
}
