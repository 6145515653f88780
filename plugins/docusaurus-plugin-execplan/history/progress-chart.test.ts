import {describe, expect, it} from 'vitest';
import {drawProgress} from './progress-chart.ts';

/** `03-02 1/4`, the earliest first. */
function draw(...written: string[]) {
  return drawProgress(
    written.reverse().map((one) => {
      const [day = '', counts = ''] = one.split(' ');
      const [done = 0, total = 0] = counts.split('/').map(Number);
      return {date: day === '-' ? null : `2026-${day}T12:00:00+01:00`, done, total};
    }),
  );
}

describe('drawProgress', () => {
  it('goes across in time and up in steps', () => {
    expect(draw('03-01 0/4', '03-02 2/4', '03-05 4/5')).toEqual({
      points: [
        {date: '2026-03-01', done: 0, total: 4},
        {date: '2026-03-02', done: 2, total: 4},
        {date: '2026-03-05', done: 4, total: 5},
      ],
      most: 5,
      width: 1000,
      height: 100,
      done: 'M0 100V100H250V60H1000V20H1000V100Z',
      total: 'M0 20H250V20H1000V0H1000',
    });
  });

  it('lists where a number changed, and the last revision', () => {
    const points = draw('03-01 0/4', '03-02 0/4', '03-03 1/4', '03-04 1/4', '03-05 1/4')?.points;
    expect(points?.map(({date}) => date)).toEqual(['2026-03-01', '2026-03-03', '2026-03-05']);
  });

  it('never goes back in time, and leaves out what is not dated', () => {
    expect(draw('03-01 0/4', '- 9/9', '03-05 1/4', '03-03 2/4')).toMatchObject({
      done: 'M0 100V100H1000V75H1000V50H1000V100Z',
      most: 4,
    });
  });

  it('draws nothing without steps, and nothing of one moment', () => {
    expect(draw('03-01 0/0', '03-02 0/0')).toBeNull();
    expect(draw('03-01 0/4', '03-01 1/4')).toBeNull();
    expect(draw()).toBeNull();
  });
});
