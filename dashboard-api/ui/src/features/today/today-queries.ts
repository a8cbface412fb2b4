import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api';

/** As long as a list of things to do may be; the rest is a click away. */
export const SHOWN = 6;

/** The lists of accounts and what each is ordered by; whoever is lost, by what they brought, as no call is expected to. */
const LISTS = {
  slipping: { due: 'overdue', sort: '-call_value' },
  due: { due: 'week', sort: '-call_value' },
  silent: { standing: 'silent', sort: '-call_value' },
  lost: { standing: 'lost', sort: '-lifetime_revenue' },
} as const;

export type AccountList = keyof typeof LISTS;

/** Where the whole of a list is. */
export function listPath(list: AccountList): string {
  return `/accounts?${new URLSearchParams(LISTS[list]).toString()}`;
}

export const todayQuery = queryOptions({
  queryKey: ['today', 'numbers'],
  queryFn: async ({ signal }) => body(await api.GET('/api/today', { signal })),
});

export const accountListQuery = (list: AccountList) =>
  queryOptions({
    queryKey: ['today', 'accounts', list],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/strategic/accounts', {
          params: { query: { ...LISTS[list], page: 0, size: SHOWN } },
          signal,
        }),
      ),
  });

export const answersToDecideQuery = queryOptions({
  queryKey: ['today', 'answers'],
  queryFn: async ({ signal }) =>
    body(await api.GET('/api/answers', { params: { query: { state: 'OPEN', page: 0, size: SHOWN } }, signal })),
});

export const followUpQuery = queryOptions({
  queryKey: ['today', 'follow-up'],
  queryFn: async ({ signal }) =>
    body(
      await api.GET('/api/engagement/reminders', {
        params: { query: { state: 'action_needed', page: 0, size: SHOWN } },
        signal,
      }),
    ),
});
