import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, type KnownProduct, type ProductEdit } from '@/lib/api';
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

export const productQuery = (id: string) =>
  queryOptions({
    queryKey: ['products', 'one', id],
    queryFn: async ({ signal }) => body(await api.GET('/api/products/{id}', { params: { path: { id } }, signal })),
  });

/** Changes a product, as it was read. */
export function useEditProduct({ sku: id, revision }: KnownProduct) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (edit: ProductEdit) =>
      body(
        await api.PATCH('/api/products/{id}', {
          params: { path: { id }, header: { 'If-Match': `"${revision}"` } },
          body: edit,
        }),
      ),
    // Also after a refusal: what somebody else changed meanwhile is then on the page.
    onSettled: () => queries.invalidateQueries({ queryKey: ['products'] }),
  });
}
