import { queryOptions } from '@tanstack/react-query';
import { api, body, type Snapshots } from '@/lib/api';

/** Whether the account behaves unlike itself: one row, or none. */
export const accountWatchQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', id, 'watch'],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/predictions/watch', { params: { query: { account: id } }, signal })).items[0] ?? null,
  });

export const accountHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', id, 'history'],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/strategic/accounts/{id}/history', { params: { path: { id } }, signal })),
  });

export const accountTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', id, 'timeline'],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/strategic/accounts/{id}/timeline', { params: { path: { id } }, signal })),
  });

export const accountRevenueQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', id, 'revenue'],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/strategic/accounts/{accountId}/revenue', { params: { path: { accountId: id } }, signal }),
      ),
  });

export const accountProductsQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', id, 'products'],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/strategic/accounts/{accountId}/products', { params: { path: { accountId: id } }, signal }),
      ),
  });

export const accountValueQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', id, 'value'],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/strategic/accounts/{accountId}/value', { params: { path: { accountId: id } }, signal })),
  });

/** What was known on each day there is, or on one day alone. */
export const accountSnapshotsQuery = (id: string, asOf?: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', id, 'snapshots', asOf ?? 'all'],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/strategic/accounts/{accountId}/snapshots', {
          params: { path: { accountId: id }, query: asOf === undefined ? {} : { as_of: asOf } },
          signal,
        }),
      ) as Snapshots,
  });
