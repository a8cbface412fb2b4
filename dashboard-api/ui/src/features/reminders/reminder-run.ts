import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/lib/api';

/** What a run would send now, and to whom not. Never from a cache: it is what a person is about to agree to. */
export const reminderPreviewQuery = queryOptions({
  queryKey: ['reminder-preview'],
  staleTime: 0,
  gcTime: 0,
  queryFn: async ({ signal }) => body(await api.GET('/api/reminders/preview', { signal })),
});

export function useRunReminders() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => body(await api.POST('/api/reminders/run', { body: {} })),
    onSettled: () => {
      for (const queryKey of [['reminders'], ['reminder-preview'], ['messages'], ['today'], ['accounts', 'list']]) {
        void queries.invalidateQueries({ queryKey });
      }
    },
  });
}
