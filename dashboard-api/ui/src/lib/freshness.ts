import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api';

/** For pages whose own lists carry no stamp. */
export const freshnessQuery = queryOptions({
  queryKey: ['freshness'],
  queryFn: async ({ signal }) => body(await api.GET('/api/freshness', { signal })),
});
