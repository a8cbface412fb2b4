import { useState } from 'react';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/lib/api';
import { idempotencyKey } from '@/lib/idempotency-key';
import { PAGE_SIZE } from '@/lib/paged-rows';

export const digestsQuery = (filters: { q?: string }, page = 0) =>
  queryOptions({
    queryKey: ['digests', 'list', filters, page],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/digests', {
          params: { query: { ...filters, page, size: PAGE_SIZE, sort: '-week,reader' } },
          signal,
        }),
      ),
  });

/** What a representative would be sent now. */
export const digestPreviewQuery = (rep: string) =>
  queryOptions({
    queryKey: ['digests', 'preview', rep],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/digests/{rep}/preview', {
          params: { path: { rep } },
          headers: { Accept: 'application/json' },
          signal,
        }),
      ),
  });

/** The mail as it was sent. */
export const sentDigestQuery = (id: string) =>
  queryOptions({
    queryKey: ['messages', 'one', id],
    queryFn: async ({ signal }) => body(await api.GET('/api/messages/{id}', { params: { path: { id } }, signal })),
  });

/** One agreement, one run: pressed twice or tried again after a lost answer, the service answers with the same run. */
export function useRunDigests() {
  const queries = useQueryClient();
  const [key] = useState(idempotencyKey);
  return useMutation({
    mutationFn: async () =>
      body(await api.POST('/api/digests/run', { params: { header: { 'Idempotency-Key': key } }, body: {} })),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['digests'] });
      void queries.invalidateQueries({ queryKey: ['messages'] });
    },
  });
}

export function useSubscribe(rep: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (subscribed: boolean) => {
      await api.PUT('/api/digests/{rep}/subscription', { params: { path: { rep } }, body: { subscribed } });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['digests'] }),
  });
}
