import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/lib/api';
import { PAGE_SIZE } from '@/lib/paged-rows';

/** A pause of somebody else's is on every page within this time. */
const SENDING_EVERY_MS = 30_000;

export const sendingQuery = queryOptions({
  queryKey: ['outreach', 'sending'],
  refetchInterval: SENDING_EVERY_MS,
  queryFn: async ({ signal }) => body(await api.GET('/api/outreach/sending', { signal })),
});

export const outreachTodayQuery = queryOptions({
  queryKey: ['outreach', 'today'],
  refetchInterval: SENDING_EVERY_MS,
  queryFn: async ({ signal }) => body(await api.GET('/api/outreach/today', { signal })),
});

export const returnedMailQuery = queryOptions({
  queryKey: ['outreach', 'returned-mail'],
  queryFn: async ({ signal }) => body(await api.GET('/api/outreach/returned-mail', { signal })),
});

/** Asks name servers, so only when somebody looks. */
export const deliverabilityQuery = queryOptions({
  queryKey: ['outreach', 'deliverability'],
  queryFn: async ({ signal }) => body(await api.GET('/api/outreach/deliverability', { signal })),
});

export const forecastDaysQuery = queryOptions({
  queryKey: ['outreach', 'days'],
  queryFn: async ({ signal }) => body(await api.GET('/api/outreach/days', { signal })),
});

const FATES = ['GOES', 'WAITS', 'LEFT_OUT'] as const;

export type ForecastFilters = { day?: string; fate?: (typeof FATES)[number]; q?: string };

export function readForecastFilters(params: URLSearchParams): ForecastFilters {
  const day = params.get('day');
  const fate = FATES.find((each) => each === params.get('fate'));
  const q = params.get('q')?.slice(0, 100);
  return { ...(day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : {}), ...(fate ? { fate } : {}), ...(q ? { q } : {}) };
}

export const forecastQuery = (filters: ForecastFilters, page = 0) =>
  queryOptions({
    queryKey: ['outreach', 'forecast', filters, page],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/outreach/forecast', { params: { query: { ...filters, page, size: PAGE_SIZE } }, signal }),
      ),
  });

export function usePause() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (reason: string) => body(await api.POST('/api/outreach/pause', { body: { reason } })),
    onSuccess: (sending) => queries.setQueryData(sendingQuery.queryKey, sending),
  });
}

export function useRelease(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => body(await api.POST('/api/outreach/holds/{id}/release', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['outreach'] }),
  });
}
