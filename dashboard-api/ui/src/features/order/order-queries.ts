import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/lib/api';

export const orderQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', accountId, 'order'],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/recommendations/{accountId}/order', { params: { path: { accountId } }, signal })),
  });

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
