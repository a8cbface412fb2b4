import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { live, useLive } from '@/lib/live';
import { atMostEvery } from '@/lib/at-most-every';

/** A batch changes thousands of accounts in seconds: lists are read again at most this often. */
const PAUSE_MS = 2_000;

/** Keeps what is on screen true while the stream is open. */
export function useLiveUpdates(): void {
  const queries = useQueryClient();

  useEffect(() => {
    live.connect();
    const forget = live.onMissed(() => void queries.invalidateQueries());
    return () => {
      forget();
      live.close();
    };
  }, [queries]);

  useEffect(() => {
    const lists = atMostEvery(PAUSE_MS, () => {
      for (const queryKey of [['accounts', 'list'], ['accounts', 'facets'], ['watch'], ['today'], ['team']]) {
        void queries.invalidateQueries({ queryKey });
      }
    });
    const files = atMostEvery(PAUSE_MS, () => {
      for (const queryKey of [['batches'], ['activity'], ['freshness']]) {
        void queries.invalidateQueries({ queryKey });
      }
    });
    const forget = live.listen((name) => {
      if (name === 'batch') {
        files.soon();
      }
      lists.soon();
    });
    return () => {
      forget();
      lists.stop();
      files.stop();
    };
  }, [queries]);

  useLive('account', ({ account_id }) => {
    void queries.invalidateQueries({ queryKey: ['accounts', 'one', account_id] });
  });
}
