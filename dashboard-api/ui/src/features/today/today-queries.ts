import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api';

const SHOWN = 8;

export const todayQuery = queryOptions({
  queryKey: ['today', 'numbers'],
  queryFn: async ({ signal }) => body(await api.GET('/api/today', { signal })),
});

/** The accounts to call first: what is overdue or due today, by what a call is worth. */
export const firstCallsQuery = (due: 'overdue' | 'today') =>
  queryOptions({
    queryKey: ['today', 'calls', due],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/strategic/accounts', {
          params: { query: { due, sort: '-call_value', page: 0, size: SHOWN } },
          signal,
        }),
      ),
  });

export const silentQuery = queryOptions({
  queryKey: ['today', 'silent'],
  queryFn: async ({ signal }) =>
    body(
      await api.GET('/api/engagement/reminders', {
        params: { query: { state: 'action_needed', page: 0, size: SHOWN } },
        signal,
      }),
    ),
});
