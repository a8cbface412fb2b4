import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/lib/api';

export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: async ({ signal }) => body(await api.GET('/api/profile', { signal })),
});

export function useChangePassword() {
  return useMutation({
    mutationFn: (change: { current_password: string; new_password: string }) =>
      api.PUT('/api/profile/password', { body: change }),
  });
}

/** A secret that does nothing yet: a code has to prove first that an app holds it. */
export function useNewSecret() {
  return useMutation({
    mutationFn: async (password: string) => body(await api.POST('/api/profile/second-factor', { body: { password } })),
  });
}

export function useConfirmSecret() {
  return useMutation({
    mutationFn: async (code: string) => body(await api.PUT('/api/profile/second-factor', { body: { code } })),
  });
}

export function useTurnOff() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => api.DELETE('/api/profile/second-factor', { body: { password } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: profileQuery.queryKey }),
  });
}
