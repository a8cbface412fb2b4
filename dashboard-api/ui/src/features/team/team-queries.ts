import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api';

export const overviewQuery = queryOptions({
  queryKey: ['team', 'overview'],
  queryFn: async ({ signal }) => body(await api.GET('/api/sales-manager/overview', { signal })),
});

/** The same figures by what accounts belong to. */
export const rollUpQuery = (level: 'regions' | 'companies') =>
  queryOptions({
    queryKey: ['team', level],
    queryFn: async ({ signal }) => body(await api.GET(`/api/sales-manager/${level}`, { signal })),
  });

export const churnQuery = queryOptions({
  queryKey: ['team', 'churn'],
  queryFn: async ({ signal }) => body(await api.GET('/api/churn/analysis', { signal })),
});
