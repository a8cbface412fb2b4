import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api';

const WEEKS = 26;

/** How close dates came to the orders that followed, and how often windows and chances held. */
export const accuracyQuery = queryOptions({
  queryKey: ['models', 'accuracy'],
  queryFn: async ({ signal }) =>
    body(await api.GET('/api/models/accuracy', { params: { query: { weeks: WEEKS } }, signal })),
});
