import {describe, expect, it} from 'vitest';
import {formatCosts, formatSlopes, type SiteResult, type SizeResult, toTargets} from './build-report.ts';
import type {Downloads, PageLoad} from './page-load.ts';
import {exitStatus, formatTargets, isMet} from './target.ts';

function downloads(script: number): Downloads {
  const bytes = {html: 10_000, style: 5000, script, font: 0, image: 0, other: 0};
  return {requests: 3, total: 15_000 + script, bytes};
}

function page(scriptBefore: number, scriptAfter: number, mermaid: string[] = []): PageLoad {
  return {before: downloads(scriptBefore), after: downloads(scriptAfter), mermaid};
}

function site(seconds: number, rest: number, load: PageLoad): SiteResult {
  const output = {files: 10, total: rest, sources: 0, searchIndex: 0, rest};
  return {seconds, cpuSeconds: seconds, peakMemory: null, output, page: load};
}

function size(plans: number, seconds: number, rest: number): SizeResult {
  return {
    plans,
    ours: site(seconds, rest, page(0, 100_000)),
    bare: site(seconds * 4, rest * 5, page(245_000, 245_000)),
    diagramPage: page(0, 300_000, ['/assets/js/1.js']),
  };
}

const RESULTS = [size(100, 10, 2e6), size(500, 18, 10e6), size(1000, 28, 20e6), size(2000, 48, 40e6)];

describe('the report of builds', () => {
  it('meets its targets where the figures do', () => {
    const targets = toTargets(RESULTS);
    expect(targets.map(isMet)).toEqual(targets.map(() => true));
    expect(exitStatus(targets)).toBe(0);
    expect(targets.slice(0, 4).map(({value}) => value)).toEqual([0.25, 0.2, 1, 1]);
  });

  it('names each target that is missed', () => {
    const [hundred = size(100, 10, 2e6)] = RESULTS;
    const ours = site(10, 2e6, page(5, 130_000, ['/assets/js/common.js']));
    const targets = toTargets([{...hundred, ours}, size(1000, 28, 20e6)]);
    const missed = formatTargets(targets)
      .split('\n')
      .filter((line) => line.startsWith('MISSED'));
    expect(missed).toHaveLength(3);
    expect(exitStatus(targets)).toBe(1);
  });

  it('says what was not measured, and fails no run for it', () => {
    const targets = toTargets([size(40, 8, 1e6)]);
    expect(formatTargets(targets).match(/^not measured/gm)).toHaveLength(5);
    expect(exitStatus(targets)).toBe(0);
  });

  it('shows shares of bare Docusaurus and what a further plan costs', () => {
    expect(formatCosts(RESULTS)).toMatch(/^1000 plans, share +0\.25 +0\.25 +– +0\.20/m);
    expect(formatSlopes(RESULTS)).toMatch(/^500 to 1000 plans +20\.0 ms +20 kB +80\.0 ms +100 kB$/m);
  });
});
