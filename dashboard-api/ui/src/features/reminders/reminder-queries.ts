import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/lib/api';
import { PAGE_SIZE } from '@/lib/paged-rows';

export type ReminderFilters = {
  state?: 'sent' | 'purchased' | 'action_needed';
  rep?: string;
  q?: string;
};

export const remindersQuery = (filters: ReminderFilters, page = 0, size = PAGE_SIZE) =>
  queryOptions({
    queryKey: ['reminders', 'list', filters, page, size] as const,
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/engagement/reminders', { params: { query: { ...filters, page, size } }, signal })),
  });

export function useAddNote(reminderId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (text: string) =>
      body(
        await api.POST('/api/engagement/reminders/{id}/notes', {
          params: { path: { id: reminderId } },
          body: { text },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reminders'] }),
  });
}

const STATES = ['sent', 'purchased', 'action_needed'] as const;

export function readReminderFilters(params: URLSearchParams): ReminderFilters {
  const state = STATES.find((each) => each === params.get('state'));
  const rep = params.get('rep');
  const q = params.get('q')?.slice(0, 100);
  return { ...(state ? { state } : {}), ...(rep ? { rep } : {}), ...(q ? { q } : {}) };
}
