import { describe, expect, it } from 'vitest';
import { accountSpan, columnSpan, drawWindow, type Forecast, labelLines, ticks } from '@/lib/window-scale';

const weekly: Forecast = {
  today: '2026-11-20',
  last: '2026-11-14',
  expected: '2026-11-21',
  windowStart: '2026-11-19',
  windowEnd: '2026-11-24',
};
const hundredDays = { from: '2026-11-01', to: '2027-02-09' };

describe('drawing a forecast', () => {
  it('places each day in percent of the span', () => {
    expect(drawWindow(weekly, hundredDays)).toEqual({
      today: 19,
      last: 13,
      expected: 20,
      window: { left: 18, width: 6 },
      overdue: null,
    });
  });

  it('marks the days since the window ended as overdue', () => {
    const late = { ...weekly, today: '2026-12-01' };

    expect(drawWindow(late, hundredDays).overdue).toEqual({ left: 24, width: 6 });
  });

  it('is not overdue on the day after the window, which the window covers whole', () => {
    expect(drawWindow({ ...weekly, today: '2026-11-25' }, hundredDays).overdue).toBeNull();
  });

  it('pins a window that begins before the span to its edge', () => {
    const span = { from: '2026-11-21', to: '2026-12-01' };

    expect(drawWindow(weekly, span).window).toEqual({ left: 0, width: 40 });
  });

  it('leaves out days that lie outside rather than draw them in the wrong place', () => {
    const longAgo = { ...weekly, last: '2026-01-05' };

    expect(drawWindow(longAgo, columnSpan(longAgo.today)).last).toBeNull();
  });

  it('draws only today where nothing is expected', () => {
    const unknown = { today: '2026-11-20', last: null, expected: null, windowStart: null, windowEnd: null };

    expect(drawWindow(unknown, hundredDays)).toEqual({
      today: 19,
      last: null,
      expected: null,
      window: null,
      overdue: null,
    });
  });
});

describe('the span of one account', () => {
  it('reaches from before its last order to past its window', () => {
    expect(accountSpan(weekly)).toEqual({ from: '2026-11-12', to: '2026-11-26' });
  });

  it('keeps today in sight however long overdue', () => {
    const late = { ...weekly, today: '2027-02-20' };

    const { from, to } = accountSpan(late);

    expect(from < '2026-11-14').toBe(true);
    expect(to > '2027-02-20').toBe(true);
  });
});

describe('the axis', () => {
  it('is labelled on whole weeks from today', () => {
    const labels = ticks(columnSpan('2026-11-20'), '2026-11-20', 4);

    expect(labels.map(({ weeks }) => weeks)).toEqual([-2, 0, 2, 4]);
    expect(labels.find(({ weeks }) => weeks === 0)?.left).toBeCloseTo((21 / 49) * 100);
  });
});

describe('labels', () => {
  it('share a line where there is room', () => {
    expect(labelLines([10, 50, 90], 36)).toEqual([0, 0, 0]);
  });

  it('take another line rather than cover each other', () => {
    expect(labelLines([10, 20, 30], 36)).toEqual([0, 1, 2]);
    expect(labelLines([10, 20, 90], 36)).toEqual([0, 1, 0]);
  });
});
