import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/lib/api';
import { idempotencyKey } from '@/lib/idempotency-key';

/** What a run would send now, and to whom not. Never from a cache: it is what a person is about to agree to. */
export const reminderPreviewQuery = queryOptions({
  queryKey: ['reminder-preview'],
  staleTime: 0,
  gcTime: 0,
  queryFn: async ({ signal }) => body(await api.GET('/api/reminders/preview', { signal })),
});

/** One agreement, one run: pressed twice or tried again after a lost answer, the service answers with the same run. */
export function useRunReminders() {
  const queries = useQueryClient();
  const [key] = useState(idempotencyKey);
  return useMutation({
    mutationFn: async () =>
      body(await api.POST('/api/reminders/run', { params: { header: { 'Idempotency-Key': key } }, body: {} })),
    onSettled: () => {
      for (const queryKey of [['reminders'], ['reminder-preview'], ['messages'], ['today'], ['accounts', 'list']]) {
        void queries.invalidateQueries({ queryKey });
      }
    },
  });
}
