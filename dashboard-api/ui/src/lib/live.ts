import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { Reminder } from '@/lib/api';

export type LiveEvents = {
  reminder: Reminder;
  account: { account_id: string };
  batch: { batch_id: string; completed_at: string | null };
};

export type LiveState = 'connecting' | 'open' | 'closed';

type Listener = (name: keyof LiveEvents, data: unknown) => void;

const NAMES = ['reminder', 'account', 'batch'] as const;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** The stream of changes: one connection a browser tab, however many pages listen. */
export class LiveStream {
  #source: EventSource | undefined;
  #state: LiveState = 'closed';
  #wasOpen = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<Listener>();
  readonly #watchers = new Set<() => void>();
  readonly #missed = new Set<() => void>();

  connect(): void {
    this.close();
    this.#open();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
    this.#wasOpen = false;
    this.#failures = 0;
    this.#set('closed');
  }

  #open(): void {
    const source = new EventSource('/api/live');
    this.#source = source;
    this.#set('connecting');
    source.onopen = () => {
      this.#failures = 0;
      this.#set('open');
      if (this.#wasOpen) {
        this.#missed.forEach((each) => each());
      }
      this.#wasOpen = true;
    };
    source.onerror = () => {
      this.#set(source.readyState === EventSource.CLOSED ? 'closed' : 'connecting');
      if (source.readyState === EventSource.CLOSED) {
        this.#openLater();
      }
    };
    for (const name of NAMES) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        const data: unknown = JSON.parse(event.data);
        this.#listeners.forEach((each) => each(name, data));
      });
    }
  }

  /** A browser tries again after a lost connection, but gives up on an answer such as 503: that is ours to do. */
  #openLater(): void {
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#timer = setTimeout(() => this.#open(), wait);
  }

  get state(): LiveState {
    return this.#state;
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Called after a gap: events carry no history, so lists must be read again. */
  onMissed(reread: () => void): () => void {
    this.#missed.add(reread);
    return () => this.#missed.delete(reread);
  }

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  #set(state: LiveState): void {
    this.#state = state;
    this.#watchers.forEach((each) => each());
  }
}

export const live = new LiveStream();

export function useLiveState(): LiveState {
  return useSyncExternalStore(live.watch, () => live.state);
}

export function useLive<N extends keyof LiveEvents>(name: N, handle: (data: LiveEvents[N]) => void): void {
  const onEvent = useEffectEvent(handle);
  useEffect(
    () =>
      live.listen((each, data) => {
        if (each === name) {
          onEvent(data as LiveEvents[N]);
        }
      }),
    [name],
  );
}
