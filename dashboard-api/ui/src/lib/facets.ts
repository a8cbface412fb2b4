import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api';

/** The values filters can take, over what the person may see. */
export const facetsQuery = queryOptions({
  queryKey: ['accounts', 'facets'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => body(await api.GET('/api/facets', { signal })),
});
