import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atMostEvery } from '@/lib/at-most-every';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('calls at once, then once more after a burst', () => {
  const call = vi.fn();
  const updates = atMostEvery(2_000, call);

  for (let event = 0; event < 500; event += 1) {
    updates.soon();
  }

  expect(call).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(2_000);
  expect(call).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(60_000);
  expect(call).toHaveBeenCalledTimes(2);
});

it('calls no more once stopped', () => {
  const call = vi.fn();
  const updates = atMostEvery(2_000, call);
  updates.soon();
  updates.soon();

  updates.stop();
  vi.advanceTimersByTime(10_000);

  expect(call).toHaveBeenCalledTimes(1);
});
