import { useState } from 'react';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, type RecommendationRun, type RecommendationRunSummary } from '@/lib/api';
import { idempotencyKey } from '@/lib/idempotency-key';
import { PAGE_SIZE } from '@/lib/paged-rows';

const POLL_MS = 1_000;

export type Policy = RecommendationRunSummary['policy'];

/** The run that was asked for last; followed closely while it goes on. */
export const latestRunQuery = queryOptions({
  queryKey: ['recommendations', 'latest'],
  queryFn: async ({ signal }) => body(await api.GET('/api/recommendation-runs/latest', { signal })),
  refetchInterval: (query) => (isOpen(query.state.data?.run) ? POLL_MS : false),
});

export const runsQuery = (page = 0) =>
  queryOptions({
    queryKey: ['recommendations', 'runs', page],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/recommendation-runs', { params: { query: { page, size: PAGE_SIZE } }, signal })),
  });

/** One run; followed closely while it, or its second computation, goes on. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['recommendations', 'run', id],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/recommendation-runs/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => (isOpen(data) || isOpen(data?.replay) ? POLL_MS : false),
  });

export const funnelQuery = (id: string) =>
  queryOptions({
    queryKey: ['recommendations', 'funnel', id],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/recommendation-runs/{id}/funnel', { params: { path: { id } }, signal })),
  });

/** What was bought of a run's recommendations since. */
export const outcomeQuery = (id: string) =>
  queryOptions({
    queryKey: ['recommendations', 'outcome', id],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/recommendation-runs/{id}/outcomes', { params: { path: { id } }, signal })),
  });

export function isOpen(run: Pick<RecommendationRun, 'state'> | null | undefined): boolean {
  return run?.state === 'REQUESTED' || run?.state === 'RUNNING';
}

export type RunRequest = { as_of: string | null; policy: Policy };

/** One agreement, one run: pressed twice or tried again after a lost answer, the service answers with the same run. */
export function useStartRun() {
  const [key] = useState(idempotencyKey);
  return useChange(async (request: RunRequest) =>
    body(
      await api.POST('/api/recommendation-runs', {
        params: { header: { 'Idempotency-Key': key } },
        body: request,
      }),
    ),
  );
}

export function useStopRun(id: string) {
  return useChange(async () =>
    body(await api.POST('/api/recommendation-runs/{id}/stop', { params: { path: { id } } })),
  );
}

export function useReplay(id: string) {
  return useChange(async () =>
    body(await api.POST('/api/recommendation-runs/{id}/replay', { params: { path: { id } } })),
  );
}

export function useExport(id: string) {
  return useChange(async () =>
    body(await api.POST('/api/recommendation-runs/{id}/export', { params: { path: { id } } })),
  );
}

/** Whatever is done to a run shows on its page, its list and the way there. */
export function useChange<Q, R>(change: (request: Q) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ['recommendations'] }),
  });
}
