import { queryOptions } from '@tanstack/react-query';
import { type AccountFilters, toQuery } from '@/features/accounts/account-filters';
import { api, body } from '@/lib/api';
import { PAGE_SIZE } from '@/lib/paged-rows';

export const accountsQuery = (filters: AccountFilters, page = 0, size = PAGE_SIZE) =>
  queryOptions({
    queryKey: ['accounts', 'list', filters, page, size],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/strategic/accounts', { params: { query: { ...toQuery(filters), page, size } }, signal }),
      ),
  });
