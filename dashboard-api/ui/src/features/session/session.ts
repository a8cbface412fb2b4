import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api, body, type Me } from '@/lib/api';
import { ApiError } from '@/lib/api-error';

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return body(await api.GET('/auth/me', { signal }));
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) {
        return null;
      }
      throw error;
    }
  },
});

/** Inside the signed-in part of the application. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery);
  if (!data) {
    throw new ApiError(401, {});
  }
  return data;
}

/** The code only once it was asked for. */
export type Credentials = { username: string; password: string; code?: string };

export function useLogin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: Credentials) => body(await api.POST('/auth/login', { body: credentials })),
    onSuccess: (me) => queries.setQueryData(meQuery.queryKey, me),
  });
}

export function useLogout() {
  return useMutation({
    mutationFn: () => api.POST('/auth/logout'),
    // A fresh page: nothing one person saw may be there for the next.
    onSuccess: () => window.location.assign(import.meta.env.BASE_URL),
  });
}
