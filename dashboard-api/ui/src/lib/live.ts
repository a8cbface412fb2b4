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

/** The stream of changes: one connection a browser tab, however many pages listen. */
export class LiveStream {
  #source: EventSource | undefined;
  #state: LiveState = 'closed';
  #wasOpen = false;
  readonly #listeners = new Set<Listener>();
  readonly #watchers = new Set<() => void>();
  readonly #missed = new Set<() => void>();

  connect(): void {
    this.close();
    const source = new EventSource('/api/live');
    this.#source = source;
    this.#set('connecting');
    source.onopen = () => {
      this.#set('open');
      if (this.#wasOpen) {
        this.#missed.forEach((each) => each());
      }
      this.#wasOpen = true;
    };
    source.onerror = () => this.#set(source.readyState === EventSource.CLOSED ? 'closed' : 'connecting');
    for (const name of NAMES) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        const data: unknown = JSON.parse(event.data);
        this.#listeners.forEach((each) => each(name, data));
      });
    }
  }

  close(): void {
    this.#source?.close();
    this.#source = undefined;
    this.#wasOpen = false;
    this.#set('closed');
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
