import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { orderQuery } from '@/features/order/order-queries';
import { api, body, type Thumb } from '@/lib/api';

/** More products than an account is ever judged by at once. */
const MOST = 200;

export type Word = Pick<Thumb, 'direction' | 'reason' | 'comment'>;
export type Objection = NonNullable<Thumb['reason']>;

export const thumbsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', accountId, 'thumbs'],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/recommendation-thumbs', {
          params: { query: { account: accountId, page: 0, size: MOST } },
          signal,
        }),
      ),
  });

/** Says whether a product suits the account, or takes that back; the order and what is away from it follow. */
export function useThumb(accountId: string, sku: string) {
  const queries = useQueryClient();
  const params = { path: { accountId, sku } };
  return useMutation({
    mutationFn: (word: Word | 'TAKEN_BACK') =>
      word === 'TAKEN_BACK'
        ? api.DELETE('/api/recommendations/{accountId}/thumbs/{sku}', { params })
        : api.PUT('/api/recommendations/{accountId}/thumbs/{sku}', { params, body: word }),
    onSettled: () =>
      Promise.all(
        [thumbsQuery(accountId), orderQuery(accountId)].map(({ queryKey }) => queries.invalidateQueries({ queryKey })),
      ),
  });
}
