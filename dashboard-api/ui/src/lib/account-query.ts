import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api';

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', id],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/strategic/accounts/{id}', { params: { path: { id } }, signal })),
  });
