import {describe, expect, it} from 'vitest';
import {readChildrenCpu, readStatus, residentMemory} from './process-tree.ts';

describe('process tree', () => {
  it('reads parent and resident memory; an ended process has none', () => {
    const status = 'Name:\tnode\nPid:\t12\nPPid:\t3\nVmHWM:\t  900 kB\nVmRSS:\t  512 kB\n';
    expect(readStatus(12, status)).toEqual({pid: 12, parent: 3, resident: 512 * 1024});
    expect(readStatus(13, 'Name:\tnode\nPPid:\t3\n').resident).toBe(0);
  });

  it('sums a process and its descendants, and nothing beside them', () => {
    const entry = (pid: number, parent: number, resident: number) => ({pid, parent, resident});
    const entries = [entry(5, 4, 8), entry(2, 1, 1), entry(3, 2, 2), entry(4, 3, 4), entry(9, 1, 100)];
    expect(residentMemory(entries, 2)).toBe(15);
    expect(residentMemory(entries, 77)).toBe(0);
  });

  it('reads the time of ended children behind a name with brackets and spaces', () => {
    const stat = '7 (a) b (c)) S 1 7 7 0 -1 4194304 1 2 3 4 10 20 3000 400 20 0';
    expect(readChildrenCpu(stat)).toBe(34);
  });
});
