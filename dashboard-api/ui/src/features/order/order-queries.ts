import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/lib/api';

export const orderQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', accountId, 'order'],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/recommendations/{accountId}/order', { params: { path: { accountId } }, signal })),
  });

const SHOWN = 20;

/** Products that can be added to an order. */
export const addableQuery = (q: string) =>
  queryOptions({
    queryKey: ['products', 'addable', q],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/products', {
          params: { query: { ...(q && { q }), sort: 'name', page: 0, size: SHOWN } },
          signal,
        }),
      ),
    placeholderData: (former) => former,
  });

/** Adds a product that nobody suggested. */
export function useAdd(accountId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ sku, quantity }: { sku: string; quantity: number }) =>
      body(
        await api.PUT('/api/recommendations/{accountId}/order/{sku}', {
          params: { path: { accountId, sku } },
          body: { quantity },
        }),
      ),
    onSuccess: (order) => queries.setQueryData(orderQuery(accountId).queryKey, order),
  });
}

/** Wants another quantity of a product, none of it, or what is suggested again. */
export function useChange(accountId: string, sku: string) {
  const queries = useQueryClient();
  const params = { path: { accountId, sku } };
  return useMutation({
    mutationFn: async (quantity: number | 'AS_SUGGESTED') =>
      body(
        quantity === 'AS_SUGGESTED'
          ? await api.DELETE('/api/recommendations/{accountId}/order/{sku}', { params })
          : await api.PUT('/api/recommendations/{accountId}/order/{sku}', { params, body: { quantity } }),
      ),
    onSuccess: (order) => queries.setQueryData(orderQuery(accountId).queryKey, order),
    onError: () => queries.invalidateQueries({ queryKey: orderQuery(accountId).queryKey }),
  });
}
