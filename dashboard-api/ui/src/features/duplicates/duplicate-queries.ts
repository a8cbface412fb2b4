import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, type SuggestionState } from '@/lib/api';
import { PAGE_SIZE } from '@/lib/paged-rows';

export const STATES = ['open', 'accepted', 'dismissed'] as const satisfies Lowercase<SuggestionState>[];
export const EVIDENCE = ['address', 'name', 'email'] as const;

const WATCH_MS = 1_000;

export type DuplicateFilters = {
  q?: string;
  state: (typeof STATES)[number];
  evidence?: (typeof EVIDENCE)[number];
  sort?: string;
};

export const suggestionsQuery = (filters: DuplicateFilters, page = 0) =>
  queryOptions({
    queryKey: ['duplicates', 'list', filters, page],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/account-suggestions', { params: { query: { ...filters, page, size: PAGE_SIZE } }, signal }),
      ),
  });

/** What a merge would change; asked anew each time it is looked at, for files come in between. */
export const mergeQuery = (id: string, into: string) =>
  queryOptions({
    queryKey: ['duplicates', 'merge', id, into],
    staleTime: 0,
    gcTime: 0,
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/accounts/{id}/merge', { params: { path: { id }, query: { into } }, signal })),
  });

export const unmergeQuery = (id: string) =>
  queryOptions({
    queryKey: ['duplicates', 'unmerge', id],
    staleTime: 0,
    gcTime: 0,
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/accounts/{id}/unmerge', { params: { path: { id } }, signal })),
  });

/** Watched closely while an account is merged or taken apart. */
export const lineageQuery = (id: string) =>
  queryOptions({
    queryKey: ['duplicates', 'lineage', id],
    refetchInterval: ({ state }: { state: { data?: { merges: { state: string; failed: boolean }[] } | undefined } }) =>
      state.data?.merges.some(({ state: at, failed }) => !failed && at.endsWith('ING')) ? WATCH_MS : false,
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/accounts/{id}/lineage', { params: { path: { id } }, signal })),
  });

export type Verb = 'accept' | 'dismiss';

export function useDecide(verb: Verb) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (decision: { suggestions: string[]; reason: string }) =>
      body(
        verb === 'accept'
          ? await api.POST('/api/account-suggestions/accept', { body: decision })
          : await api.POST('/api/account-suggestions/dismiss', { body: decision }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['duplicates'] }),
  });
}

export function useUnmerge(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      api.POST('/api/accounts/{id}/unmerge', { params: { path: { id } }, body: { reason } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['duplicates'] }),
  });
}
