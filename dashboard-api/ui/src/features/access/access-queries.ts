import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, type Role } from '@/lib/api';
import { PAGE_SIZE } from '@/lib/paged-rows';

export const usersQuery = (q: string, page = 0) =>
  queryOptions({
    queryKey: ['users', 'list', q, page],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/users', { params: { query: { page, size: PAGE_SIZE, ...(q ? { q } : {}) } }, signal })),
  });

/** A user with the tag that a change has to show. */
export const userQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', 'one', id],
    queryFn: async ({ signal }) => {
      const answer = await api.GET('/api/users/{id}', { params: { path: { id } }, signal });
      return { user: body(answer), tag: answer.response.headers.get('etag') ?? '' };
    },
  });

export type NewUser = {
  username: string;
  display_name: string;
  password: string;
  roles: Role[];
  rep_id: string | null;
};
export type UserChange = {
  display_name: string;
  roles: Role[];
  rep_id: string | null;
  enabled: boolean;
  password: string | null;
};

export function useAddUser() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (user: NewUser) => body(await api.POST('/api/users', { body: user })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['users'] }),
  });
}

export function useChangeUser(id: string, tag: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (change: UserChange) =>
      body(await api.PUT('/api/users/{id}', { params: { path: { id }, header: { 'If-Match': tag } }, body: change })),
    // Also after a refusal: what somebody else changed meanwhile is then on the page.
    onSettled: () => queries.invalidateQueries({ queryKey: ['users'] }),
  });
}

/** For who lost the phone: the password alone signs them in again. */
export function useTakeFactorAway(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/users/{id}/second-factor', { params: { path: { id } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['users'] }),
  });
}

export const keysQuery = (page = 0) =>
  queryOptions({
    queryKey: ['api-keys', page],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/api-keys', { params: { query: { page, size: PAGE_SIZE } }, signal })),
  });

export type NewKey = { name: string; roles: Role[]; rep_id: string | null; read_only: boolean; expires_at: string };

export function useAddKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (key: NewKey) => body(await api.POST('/api/api-keys', { body: key })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['api-keys'] }),
  });
}

export function useRevokeKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/api/api-keys/{id}', { params: { path: { id } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['api-keys'] }),
  });
}
