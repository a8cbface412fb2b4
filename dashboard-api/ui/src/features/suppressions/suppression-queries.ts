import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, type Suppression } from '@/lib/api';
import { PAGE_SIZE } from '@/lib/paged-rows';

export type Reason = Suppression['reason'];

/** The weightiest first. */
export const REASONS = ['UNSUBSCRIBED', 'COMPLAINED', 'BOUNCED', 'PAUSED', 'MANUAL'] as const satisfies Reason[];

export type SuppressionFilters = { q?: string; reason?: Reason };

export const suppressionsQuery = (filters: SuppressionFilters, page = 0) =>
  queryOptions({
    queryKey: ['suppressions', 'list', filters, page],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/suppressions', {
          params: { query: { ...filters, page, size: PAGE_SIZE, sort: '-created_at' } },
          signal,
        }),
      ),
  });

export type NewSuppression = {
  email: string;
  reason: Reason | null;
  programme: Suppression['programme'];
  note: string | null;
  until: string | null;
};

function useChange<T, R>(mutationFn: (what: T) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: ['suppressions'] }),
  });
}

/** Tells whether that was new. */
export function useSuppress() {
  return useChange(async (suppression: NewSuppression) => {
    const { response } = await api.POST('/api/suppressions', { body: suppression });
    return response.status === 201;
  });
}

export function useLift(id: string) {
  return useChange((reason: string) =>
    api.POST('/api/suppressions/{id}/lift', { params: { path: { id } }, body: { reason } }),
  );
}

export function useImport() {
  return useChange(async (file: File) =>
    body(
      await api.POST('/api/suppressions/import', {
        body: await file.text(),
        headers: { 'Content-Type': 'text/csv' },
        bodySerializer: (text) => text,
      }),
    ),
  );
}
