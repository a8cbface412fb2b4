import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, type TargetModels } from '@/lib/api';

const POLL_MS = 1_000;

export const agentsQuery = queryOptions({
  queryKey: ['targets', 'agents'],
  queryFn: async ({ signal }) => body(await api.GET('/api/agents/performance', { signal })),
});

export const agentQuery = (id: string) =>
  queryOptions({
    queryKey: ['targets', 'agents', id],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/agents/{id}/performance', { params: { path: { id } }, signal })),
  });

/** Followed closely while a training runs. */
export const targetModelsQuery = queryOptions({
  queryKey: ['targets', 'models'],
  queryFn: async ({ signal }) => body(await api.GET('/api/models/agent-target', { signal })),
  refetchInterval: (query) => (isRunning(query.state.data) ? POLL_MS : false),
});

export function isRunning(models: TargetModels | undefined): boolean {
  const state = models?.training?.state;
  return state === 'REQUESTED' || state === 'RUNNING';
}

export function useTrain() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (synthetic: boolean) =>
      body(await api.POST('/api/models/agent-target/train', { body: { synthetic } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['targets'] }),
  });
}

export function useActivate() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (version: string) =>
      body(await api.POST('/api/models/agent-target/{version}/activate', { params: { path: { version } } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['targets'] }),
  });
}
