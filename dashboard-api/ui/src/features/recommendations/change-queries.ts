import { queryOptions } from '@tanstack/react-query';
import type { Scenario } from '@/features/recommendations/item-queries';
import { api, body, type RecommendationChange } from '@/lib/api';
import { messages } from '@/lib/messages';
import { recommendationChanges as changeWords } from '@/lib/words/pages/recommendation-changes';
import { PAGE_SIZE } from '@/lib/paged-rows';

type Kind = RecommendationChange['change'];

export type ChangeFilters = { change?: Kind; scenario?: Scenario; rep?: string; q?: string; sort?: ChangeSort };

const SORTS = ['score', '-score', 'name', '-name'] as const;
type ChangeSort = (typeof SORTS)[number];

/** What the address asks for; a value nobody knows is left out. */
export function readChangeFilters(params: URLSearchParams): ChangeFilters {
  const one = <T extends string>(name: string, values: Record<T, unknown>) =>
    (Object.keys(values) as T[]).find((each) => each === params.get(name));
  const change = one('change', changeWords.kinds);
  const scenario = one('scenario', messages.recommendation.scenarios);
  const sort = SORTS.find((each) => each === params.get('sort'));
  const rep = params.get('rep');
  const q = params.get('q')?.slice(0, 100);
  return {
    ...(change && { change }),
    ...(scenario && { scenario }),
    ...(rep && { rep }),
    ...(q && { q }),
    ...(sort && { sort }),
  };
}

export const changesQuery = (id: string, earlier: string, filters: ChangeFilters, page = 0) =>
  queryOptions({
    queryKey: ['recommendations', 'changes', id, earlier, filters, page],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/recommendation-runs/{id}/comparison/{earlier}/changes', {
          params: { path: { id, earlier }, query: { ...filters, page, size: PAGE_SIZE } },
          signal,
        }),
      ),
  });

export const comparisonQuery = (id: string, earlier: string) =>
  queryOptions({
    queryKey: ['recommendations', 'comparison', id, earlier],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/recommendation-runs/{id}/comparison/{earlier}', {
          params: { path: { id, earlier } },
          signal,
        }),
      ),
  });
