import type {Io} from './io.ts';

/** https://no-color.org, and `FORCE_COLOR` for terminals that aren't known as such. */
export function wantsColor({env, stdout}: Pick<Io, 'env' | 'stdout'>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return 'isTTY' in stdout && stdout.isTTY === true && env.TERM !== 'dumb';
}
