import { queryOptions } from '@tanstack/react-query';
import { type Among, readAmong } from '@/features/coverage/coverage-queries';
import { api, body } from '@/lib/api';
import { PAGE_SIZE } from '@/lib/paged-rows';

export const GROUPS = ['REGION', 'CHAIN', 'REP'] as const;
export type GroupedBy = (typeof GROUPS)[number];

const SORTS = ['gap_value', '-gap_value', 'coverage_pct', '-coverage_pct', 'name', '-name'] as const;

export type MatrixFilters = Among & { q?: string; sort?: (typeof SORTS)[number] };

/** What rows are, by the address: accounts, unless they are put together. */
export function readGroupedBy(params: URLSearchParams): GroupedBy | undefined {
  return GROUPS.find((each) => each === params.get('by'));
}

/** A value nobody knows is left out. */
export function readMatrixFilters(params: URLSearchParams): MatrixFilters {
  const sort = SORTS.find((each) => each === params.get('sort'));
  const q = params.get('q')?.slice(0, 100);
  return { ...readAmong(params), ...(q && { q }), ...(sort && { sort }) };
}

export const matrixQuery = (filters: MatrixFilters, page = 0) =>
  queryOptions({
    queryKey: ['coverage', 'matrix', filters, page],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/recommendations/coverage/matrix', {
          params: { query: { ...filters, page, size: PAGE_SIZE } },
          signal,
        }),
      ),
  });

/** They come all at once, and are shown page by page as other rows are. */
export const groupsQuery = (by: GroupedBy, among: Among, page = 0) =>
  queryOptions({
    queryKey: ['coverage', 'groups', by, among],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/recommendations/coverage/groups', { params: { query: { ...among, by } }, signal })),
    select: (all) => ({ ...all, items: all.items.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE) }),
  });
