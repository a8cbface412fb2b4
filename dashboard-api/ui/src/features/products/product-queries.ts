import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api';
import { PAGE_SIZE } from '@/lib/paged-rows';

const LATEST = 50;

export const productsQuery = (q: string, page = 0) =>
  queryOptions({
    queryKey: ['products', 'list', q, page],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/products', {
          params: { query: { ...(q && { q }), sort: 'name', page, size: PAGE_SIZE } },
          signal,
        }),
      ),
  });

/** Who ordered it last, as far as the person may see. */
export const productOrdersQuery = (sku: string) =>
  queryOptions({
    queryKey: ['products', 'orders', sku],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/order-lines', {
          params: { query: { sku, sort: '-ordered_on', page: 0, size: LATEST } },
          signal,
        }),
      ),
  });
