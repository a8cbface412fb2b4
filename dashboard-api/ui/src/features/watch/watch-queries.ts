import { queryOptions } from '@tanstack/react-query';
import { api, body, type WatchKind } from '@/lib/api';
import { PAGE_SIZE } from '@/lib/paged-rows';

/** What the list shows, as its address says it. */
export type WatchFilters = { kind?: WatchKind; rep?: string; q?: string; sort: string };

export const KINDS = ['DROP', 'GROWTH', 'PRODUCT_STOPPED', 'SILENT'] as const satisfies WatchKind[];

const SORTS = new Set(['at_stake', 'chance', 'since', 'name']);
const DEFAULT_SORT = '-at_stake';

/** What the address says and the service would understand; the rest is left aside. */
export function readFilters(params: URLSearchParams): WatchFilters {
  const kind = KINDS.find((each) => each === params.get('kind'));
  const rep = params.get('rep');
  const q = params.get('q')?.slice(0, 100);
  const sort = params.get('sort') ?? '';
  return {
    ...(kind && { kind }),
    ...(rep && { rep }),
    ...(q && { q }),
    sort: SORTS.has(sort.replace(/^-/, '')) ? sort : DEFAULT_SORT,
  };
}

export const watchQuery = (filters: WatchFilters, page = 0) =>
  queryOptions({
    queryKey: ['watch', 'list', filters, page],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/predictions/watch', { params: { query: { ...filters, page, size: PAGE_SIZE } }, signal }),
      ),
  });
