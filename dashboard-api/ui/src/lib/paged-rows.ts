import { useCallback, useState } from 'react';
import {
  keepPreviousData,
  type QueryFunction,
  type QueryKey,
  type SkipToken,
  useQueries,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';

export type ListPage<T> = { items: T[]; total: number };

export type PagedRows<T, P = unknown> = {
  /** The first page: its state is the list's, its totals and stamp the list's too. */
  first: UseQueryResult<P>;
  count: number;
  /** Undefined while its page is on the way. */
  at: (index: number) => T | undefined;
  show: (from: number, to: number) => void;
};

/** What `queryOptions` makes, as far as it is needed here. */
type PageQuery<P, K extends QueryKey> = { queryKey: K; queryFn?: QueryFunction<P, K> | SkipToken };

export const PAGE_SIZE = 100;

/** A list as long as the server says it is, of which only the pages in sight are fetched. */
export function usePagedRows<P extends ListPage<object>, K extends QueryKey>(
  pageQuery: (page: number) => PageQuery<P, K>,
): PagedRows<P['items'][number], P> {
  const [pages, setPages] = useState<number[]>([]);
  const show = useCallback((from: number, to: number) => setPages((before) => pagesBetween(from, to, before)), []);
  const first = useQuery({ ...pageQuery(0), placeholderData: keepPreviousData });
  // Placeholders until the first answer says how many there are.
  const count = first.data?.total ?? 12;
  const shown = pages.filter((page) => page > 0 && page * PAGE_SIZE < count);
  const others = useQueries({ queries: shown.map((page) => pageQuery(page)) });

  return {
    first,
    count,
    at: (index) => {
      const page = Math.floor(index / PAGE_SIZE);
      const data = page === 0 ? first.data : others[shown.indexOf(page)]?.data;
      return data?.items[index % PAGE_SIZE];
    },
    show,
  };
}

/** The pages that hold the rows; the same array as before when nothing changed, so that nothing renders again. */
export function pagesBetween(from: number, to: number, before: number[]): number[] {
  const firstPage = Math.floor(Math.max(0, from) / PAGE_SIZE);
  const lastPage = Math.floor(Math.max(0, to) / PAGE_SIZE);
  if (before[0] === firstPage && before.at(-1) === lastPage) {
    return before;
  }
  return Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index);
}
