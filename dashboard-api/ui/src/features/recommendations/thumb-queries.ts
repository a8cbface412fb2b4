import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api';

/** What people said of suggestions in the last twelve weeks. */
export const thumbCountsQuery = queryOptions({
  queryKey: ['recommendations', 'thumbs'],
  queryFn: async ({ signal }) => body(await api.GET('/api/recommendation-thumbs/counts', { signal })),
});
