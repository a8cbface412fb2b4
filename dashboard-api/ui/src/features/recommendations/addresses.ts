import type { ItemFilters } from '@/features/recommendations/item-queries';

export const runPath = (id: string) => `/recommendations/runs/${id}`;

/** What it recommends differently from another. */
export const changesPath = (id: string) => `${runPath(id)}/changes`;

/** The recommendations of a run behind a figure. */
export function itemsPath(id: string, filters: ItemFilters = {}): string {
  const query = new URLSearchParams(filters).toString();
  return `${runPath(id)}/items${query ? `?${query}` : ''}`;
}
