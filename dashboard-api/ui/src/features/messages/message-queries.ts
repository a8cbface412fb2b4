import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, type Message } from '@/lib/api';
import { PAGE_SIZE } from '@/lib/paged-rows';

export const messagesQuery = (filters: { q?: string; account?: string; state?: Message['state'] }, page = 0) =>
  queryOptions({
    queryKey: ['messages', 'list', filters, page],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/messages', { params: { query: { ...filters, page, size: PAGE_SIZE } }, signal })),
  });

export const messageQuery = (id: string) =>
  queryOptions({
    queryKey: ['messages', 'one', id],
    queryFn: async ({ signal }) => body(await api.GET('/api/messages/{id}', { params: { path: { id } }, signal })),
  });

export function useResolveMessage(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (finding: { outcome: 'SENT' | 'NOT_SENT'; reason: string }) =>
      body(await api.POST('/api/messages/{id}/resolve', { params: { path: { id } }, body: finding })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['messages'] }),
  });
}
