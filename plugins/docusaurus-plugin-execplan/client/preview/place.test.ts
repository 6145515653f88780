import {describe, expect, it} from 'vitest';
import {placePreview} from './place.ts';

const VIEW = {width: 1000, height: 800};
const SIZE = {width: 300, height: 120};
const line = (left: number, top: number) => ({left, top, width: 100, height: 20});

describe('placePreview', () => {
  it('stands above the link', () => {
    expect(placePreview([line(200, 400)], SIZE, VIEW, null)).toEqual({left: 200, top: 274});
  });

  it('stands below where there is no room above', () => {
    expect(placePreview([line(200, 100)], SIZE, VIEW, null)).toEqual({left: 200, top: 126});
  });

  it('takes the larger side where it fits on neither', () => {
    const low = {width: 1000, height: 150};
    expect(placePreview([line(0, 100)], SIZE, low, null).top).toBe(-26);
    expect(placePreview([line(0, 30)], SIZE, low, null).top).toBe(56);
  });

  it('stays within the width of the window', () => {
    expect(placePreview([line(950, 400)], SIZE, VIEW, null).left).toBe(692);
    expect(placePreview([line(0, 400)], SIZE, VIEW, null).left).toBe(8);
    expect(placePreview([line(0, 400)], SIZE, {width: 290, height: 800}, null).left).toBe(8);
  });

  it('stands at the line that is pointed at', () => {
    const lines = [line(800, 400), line(0, 420)];
    expect(placePreview(lines, SIZE, VIEW, {x: 20, y: 430})).toEqual({left: 8, top: 294});
    expect(placePreview(lines, SIZE, VIEW, {x: 850, y: 410})).toEqual({left: 692, top: 274});
  });

  it('stands somewhere where the link has no box', () => {
    expect(placePreview([], SIZE, VIEW, null)).toEqual({left: 8, top: 6});
  });
});
