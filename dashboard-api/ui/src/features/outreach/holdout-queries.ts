import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/lib/api';

/** More days than a comparison is waited for, in one page of the list. */
const DAYS_SHOWN = 365;

export type HoldoutPlan = { percent: number; points: number };

export const holdoutQuery = queryOptions({
  queryKey: ['outreach', 'holdout'],
  queryFn: async ({ signal }) => body(await api.GET('/api/outreach/holdout', { signal })),
});

export const holdoutDesignQuery = (query: HoldoutPlan) =>
  queryOptions({
    queryKey: ['outreach', 'holdout', 'design', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => body(await api.GET('/api/outreach/holdout/design', { params: { query }, signal })),
  });

export const holdoutReadingsQuery = (holdout: string) =>
  queryOptions({
    queryKey: ['outreach', 'holdout', 'readings', holdout],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/outreach/holdout/readings', {
          params: { query: { holdout, sort: '-day', size: DAYS_SHOWN } },
          signal,
        }),
      ),
  });

export function useStartHoldout() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (plan: HoldoutPlan) => body(await api.POST('/api/outreach/holdout', { body: plan })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['outreach'] }),
  });
}

export function useEndHoldout() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => body(await api.POST('/api/outreach/holdout/end')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['outreach'] }),
  });
}
