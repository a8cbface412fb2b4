import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, type Backtest } from '@/lib/api';

const POLL_MS = 1_000;

/** Followed closely while one runs. */
export const backtestQuery = queryOptions({
  queryKey: ['models', 'backtest'],
  queryFn: async ({ signal }) => body(await api.GET('/api/models/backtest', { signal })),
  refetchInterval: (query) => (isRunning(query.state.data) ? POLL_MS : false),
});

export function isRunning(backtest: Backtest | undefined): boolean {
  return backtest?.run?.state === 'RUNNING';
}

export function useStart() {
  return useChange(async () => body(await api.POST('/api/models/backtest')));
}

export function useStop() {
  return useChange(async () => body(await api.POST('/api/models/backtest/stop')));
}

function useChange(change: () => Promise<Backtest>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (now) => queries.setQueryData(backtestQuery.queryKey, now),
    onError: () => void queries.invalidateQueries({ queryKey: backtestQuery.queryKey }),
  });
}
