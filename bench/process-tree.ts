/** What a process and its descendants use, as Linux tells it under `/proc`. */
import {readdirSync, readFileSync} from 'node:fs';

export interface ProcessEntry {
  pid: number;
  parent: number;
  /** Resident memory in bytes; a process that has just ended has none. */
  resident: number;
}

/** @param status content of `/proc/PID/status` */
export function readStatus(pid: number, status: string): ProcessEntry {
  const field = (name: string): number =>
    Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return {pid, parent: field('PPid'), resident: field('VmRSS') * 1024};
}

/**
 * Sums the resident memory of a process and its descendants. Pages that two processes share, such as Node's
 * own program text, count twice.
 */
export function residentMemory(entries: readonly ProcessEntry[], root: number): number {
  const tree = entries.filter(({pid}) => pid === root);
  // The list grows while it is walked: children of children follow.
  for (const {pid} of tree) tree.push(...entries.filter(({parent}) => parent === pid));
  return tree.reduce((sum, {resident}) => sum + resident, 0);
}

/** Lists all processes; `null` on a system without `/proc`. */
export function listProcesses(): ProcessEntry[] | null {
  let names: string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return null;
  }
  return names
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [readStatus(Number(name), readFileSync(`/proc/${name}/status`, 'utf8'))];
      } catch {
        // It ended between the two readings.
        return [];
      }
    });
}

/** The kernel counts processor time in ticks of a fixed length for user space, whatever its own clock. */
const TICKS_PER_SECOND = 100;

/** @param stat content of `/proc/PID/stat` */
export function readChildrenCpu(stat: string): number {
  // The second field is a name in brackets that may hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

/**
 * Processor seconds of all ended descendants of this process, so that the difference around a child is what the
 * child and its own descendants have used; `null` on a system without `/proc`.
 */
export function childrenCpu(): number | null {
  try {
    return readChildrenCpu(readFileSync('/proc/self/stat', 'utf8'));
  } catch {
    return null;
  }
}
