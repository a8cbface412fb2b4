import { beforeEach, expect, it, vi } from 'vitest';
import { LiveStream } from '@/lib/live';
import { FakeEventSource } from '@/test/fake-event-source';

beforeEach(() => {
  vi.stubGlobal('EventSource', FakeEventSource);
  return () => vi.unstubAllGlobals();
});

function connected() {
  const stream = new LiveStream();
  stream.connect();
  const source = FakeEventSource.all.at(-1);
  if (!source) {
    throw new Error('no stream was opened');
  }
  return { stream, source };
}

it('hands each event to whoever listens, and no longer', () => {
  const { stream, source } = connected();
  const listener = vi.fn();
  const forget = stream.listen(listener);

  source.send('account', { account_id: 'C1001-MAIN' });
  forget();
  source.send('account', { account_id: 'C1002-MAIN' });

  expect(listener).toHaveBeenCalledExactlyOnceWith('account', { account_id: 'C1001-MAIN' });
});

it('says whether it is open', () => {
  const { stream, source } = connected();

  expect(stream.state).toBe('connecting');
  source.open();
  expect(stream.state).toBe('open');
  source.drop();
  expect(stream.state).toBe('connecting');
  stream.close();
  expect(stream.state).toBe('closed');
});

it('asks for lists to be read again after a gap, not at the first opening', () => {
  const { stream, source } = connected();
  const reread = vi.fn();
  stream.onMissed(reread);

  source.open();
  expect(reread).not.toHaveBeenCalled();
  source.drop();
  source.open();
  expect(reread).toHaveBeenCalledOnce();
});

it('opens again, later each time, after it was refused, and says what was missed', () => {
  vi.useFakeTimers();
  const { stream, source } = connected();
  const opened = () => FakeEventSource.all.length;
  const reread = vi.fn();
  stream.onMissed(reread);
  source.open();
  const before = opened();

  source.refuse();
  expect(stream.state).toBe('closed');
  vi.advanceTimersByTime(1_000);
  expect(opened()).toBe(before + 1);

  FakeEventSource.all.at(-1)?.refuse();
  vi.advanceTimersByTime(1_000);
  expect(opened()).toBe(before + 1);
  vi.advanceTimersByTime(1_000);
  expect(opened()).toBe(before + 2);

  FakeEventSource.all.at(-1)?.open();
  expect(stream.state).toBe('open');
  expect(reread).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

it('does not open again once closed', () => {
  vi.useFakeTimers();
  const { stream, source } = connected();
  const before = FakeEventSource.all.length;

  source.refuse();
  stream.close();
  vi.advanceTimersByTime(60_000);

  expect(FakeEventSource.all).toHaveLength(before);
  vi.useRealTimers();
});
