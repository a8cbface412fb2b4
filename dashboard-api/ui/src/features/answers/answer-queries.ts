import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/lib/api';
import { PAGE_SIZE } from '@/lib/paged-rows';

export type AnswerFilters = { state?: 'OPEN'; q?: string };

export const answersQuery = (filters: AnswerFilters, page = 0) =>
  queryOptions({
    queryKey: ['answers', 'list', filters, page],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/answers', {
          params: { query: { ...filters, page, size: PAGE_SIZE, sort: '-answered_at' } },
          signal,
        }),
      ),
  });

export type Decision = 'APPROVED' | 'DISMISSED';

export function useDecide(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (decision: Decision) =>
      body(await api.POST('/api/answers/{id}/decision', { params: { path: { id } }, body: { decision } })),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['answers'] });
      void queries.invalidateQueries({ queryKey: ['today'] });
    },
  });
}
