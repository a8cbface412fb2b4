import type { ItemFilters } from '@/features/recommendations/item-queries';

export const runPath = (id: string) => `/recommendations/runs/${id}`;

/** The recommendations of a run behind a figure. */
export function itemsPath(id: string, filters: ItemFilters = {}): string {
  const query = new URLSearchParams(filters).toString();
  return `${runPath(id)}/items${query ? `?${query}` : ''}`;
}
