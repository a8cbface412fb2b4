import { describe, expect, it } from 'vitest';
import { axisTicks, chartScale } from '@/lib/chart-scale';

describe('ticks', () => {
  it.each([
    { of: [0, 1890], are: [0, 1000, 2000] },
    { of: [0, 100], are: [0, 50, 100] },
    { of: [0, 0.34], are: [0, 0.2, 0.4] },
    { of: [-420, 900], are: [-500, 0, 500, 1000] },
    { of: [0, 0], are: [0, 0.5] },
    { of: [20_000, 20_004], are: [20_000, 20_002, 20_004] },
  ])('of $of are round: $are', ({ of, are }) => {
    expect(axisTicks(of)).toEqual(are);
  });
});

describe('a scale', () => {
  const scale = chartScale({ width: 258, height: 132, count: 4, values: [0, 100] });

  it('has room for every category side by side, and none outside', () => {
    expect([0, 3].map(scale.x)).toEqual([77, 227]);
    expect([51, 53, 251, 253].map(scale.at)).toEqual([undefined, 0, 3, undefined]);
  });

  it('grows upwards from the lowest tick', () => {
    expect([0, 50, 100].map(scale.y)).toEqual([110, 60, 10]);
  });

  it('draws a line from point to point, in steps if asked, and leaves gaps', () => {
    expect(scale.path([0, 100], false)).toBe('M77 110L127 10');
    expect(scale.path([0, 100, null, 50], true)).toBe('M77 110H127V10M227 60');
  });

  it('has what is said of a point inside', () => {
    expect([77, 227].map(scale.inside)).toEqual([77, 188]);
  });

  it('stands with nothing to show', () => {
    expect(chartScale({ width: 0, height: 100, count: 0, values: [] }).ticks).toEqual([0, 0.5]);
  });
});
