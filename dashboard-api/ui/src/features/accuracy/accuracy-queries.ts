import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/lib/api';

export const modelsQuery = queryOptions({
  queryKey: ['models', 'list'],
  queryFn: async ({ signal }) => body(await api.GET('/api/models', { signal })),
});

export function useActivate() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (version: string) =>
      body(await api.POST('/api/models/{version}/activate', { params: { path: { version } } })),
    onSuccess: (models) => queries.setQueryData(modelsQuery.queryKey, models),
  });
}
