import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, type CustomerProfile, type ProfileRequest } from '@/lib/api';

export const profileQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', id, 'profile'],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/customers/{id}/profile', { params: { path: { id } }, signal })),
  });

/** Changes a profile, as it was read. */
export function useEditProfile({ account_id: id, revision }: CustomerProfile) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (request: ProfileRequest) =>
      body(
        await api.PATCH('/api/customers/{id}/profile', {
          params: { path: { id }, header: { 'If-Match': `"${revision}"` } },
          body: request,
        }),
      ),
    // Also after a refusal: what somebody else changed meanwhile is then on the page.
    onSettled: () => queries.invalidateQueries({ queryKey: ['accounts', 'one', id, 'profile'] }),
  });
}
