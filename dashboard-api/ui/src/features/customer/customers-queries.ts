import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, type Customer, type NewCustomer } from '@/lib/api';
import { PAGE_SIZE } from '@/lib/paged-rows';

export const STATES = ['active', 'without_orders', 'archived', 'merged'] as const;

export type CustomerState = (typeof STATES)[number];

export type CustomerFilters = { q?: string; state: CustomerState };

/** More than any team has. */
const MOST_REPS = 1000;

export const customersQuery = (filters: CustomerFilters, page = 0) =>
  queryOptions({
    queryKey: ['customers', 'list', filters, page],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/customers', {
          params: { query: { ...filters, page, size: PAGE_SIZE, sort: 'name' } },
          signal,
        }),
      ),
  });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: async ({ signal }) => body(await api.GET('/api/customers/{id}', { params: { path: { id } }, signal })),
  });

export const repsQuery = queryOptions({
  queryKey: ['reps'],
  queryFn: async ({ signal }) =>
    body(await api.GET('/api/agents', { params: { query: { size: MOST_REPS, sort: 'name' } }, signal })),
});

/** Also after a refusal: what somebody else changed meanwhile is then on the page. */
function useChange<T, R>(mutationFn: (what: T) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['customers'] }),
        queries.invalidateQueries({ queryKey: ['accounts'] }),
      ]),
  });
}

/** A click that is repeated enters nothing twice. */
export function useEnter(key: string) {
  return useChange(async (customer: NewCustomer) =>
    body(
      await api.POST('/api/customers', {
        params: { header: { 'Idempotency-Key': key } },
        body: customer,
      }),
    ),
  );
}

export function useArchive({ account_id: id, revision, archived_at: archived }: Customer) {
  return useChange(async () => {
    const params = { path: { id }, header: { 'If-Match': `"${revision}"` } };
    return body(
      archived === null
        ? await api.POST('/api/customers/{id}/archive', { params })
        : await api.POST('/api/customers/{id}/restore', { params }),
    );
  });
}
