import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api';
import type { messages } from '@/lib/messages';
import { PAGE_SIZE } from '@/lib/paged-rows';

type Standing = Exclude<keyof typeof messages.coverage.standings, 'ALL'>;

/** Whose accounts count. */
export type Among = { rep?: string; region?: string; chain?: string };

const SORTS = ['gap_value', '-gap_value', 'coverage_pct', '-coverage_pct', 'name', '-name'] as const;

export type AccountFilters = Among & { standing?: Standing; q?: string; sort?: (typeof SORTS)[number] };

/** What the address asks for. */
export function readAmong(params: URLSearchParams): Among {
  const [rep, region, chain] = ['rep', 'region', 'chain'].map((name) => params.get(name));
  return { ...(rep && { rep }), ...(region && { region }), ...(chain && { chain }) };
}

/** A value nobody knows is left out; without one, those are shown who miss the product. */
export function readAccountFilters(params: URLSearchParams): AccountFilters {
  const standing = params.get('standing');
  const sort = SORTS.find((each) => each === params.get('sort'));
  const q = params.get('q')?.slice(0, 100);
  return {
    ...readAmong(params),
    ...(standing !== 'ALL' && { standing: standing === 'CARRIED' ? 'CARRIED' : 'MISSING' }),
    ...(q && { q }),
    ...(sort && { sort }),
  };
}

export const coverageQuery = (among: Among) =>
  queryOptions({
    queryKey: ['coverage', 'products', among],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/recommendations/coverage/products', { params: { query: among }, signal })),
  });

export const coveredAccountsQuery = (sku: string, filters: AccountFilters, page = 0) =>
  queryOptions({
    queryKey: ['coverage', 'accounts', sku, filters, page],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/recommendations/coverage/products/{sku}/accounts', {
          params: { path: { sku }, query: { ...filters, page, size: PAGE_SIZE } },
          signal,
        }),
      ),
  });
