import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/lib/api';

export const modelsQuery = queryOptions({
  queryKey: ['models', 'list'],
  queryFn: async ({ signal }) => body(await api.GET('/api/models', { signal })),
});

/** Another one is newest, or gives the dates, once a model was activated. */
export const shadowQuery = queryOptions({
  queryKey: ['models', 'shadow'],
  queryFn: async ({ signal }) => body(await api.GET('/api/models/shadow', { signal })),
});

export function useActivate() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (version: string) =>
      body(await api.POST('/api/models/{version}/activate', { params: { path: { version } } })),
    onSuccess: (models) => {
      queries.setQueryData(modelsQuery.queryKey, models);
      void queries.invalidateQueries({ queryKey: shadowQuery.queryKey });
    },
  });
}
