import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Batch, body, type FailureCode } from '@/lib/api';
import { PAGE_SIZE } from '@/lib/paged-rows';

const READING: Batch['state'][] = ['RECEIVED', 'PARSING', 'PUBLISHING'];
const WATCH_MS = 1_000;

export function isBeingRead(batch: Batch): boolean {
  return READING.includes(batch.state);
}

export function isRunning(batch: Batch): boolean {
  return isBeingRead(batch) || batch.state === 'UNDOING';
}

/** Watched closely while something is being read. */
export const batchesQuery = (failure: FailureCode | undefined, page = 0) =>
  queryOptions({
    queryKey: ['batches', 'list', failure, page],
    refetchInterval: ({ state }: { state: { data?: { items: Batch[] } | undefined } }) =>
      state.data?.items.some(isRunning) ? WATCH_MS : false,
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/batches', {
          params: { query: { ...(failure && { failure_code: failure }), page, size: PAGE_SIZE } },
          signal,
        }),
      ),
  });

export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: ['batches', 'one', id],
    refetchInterval: ({ state }: { state: { data?: Batch | undefined } }) =>
      state.data && isRunning(state.data) ? WATCH_MS : false,
    queryFn: async ({ signal }) => body(await api.GET('/api/batches/{id}', { params: { path: { id } }, signal })),
  });

/** What its sender was told. */
export const repliesQuery = ({ batch_id: id, state }: Batch) =>
  queryOptions({
    queryKey: ['batches', 'one', id, 'replies', state],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/batches/{id}/replies', { params: { path: { id } }, signal })),
  });

/** What a file is like beside earlier ones of its source; measured when it is read. */
export const comparisonQuery = ({ batch_id: id, state }: Batch) =>
  queryOptions({
    queryKey: ['batches', 'one', id, 'figures', state],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/batches/{id}/figures', { params: { path: { id } }, signal })),
  });

export const rejectsQuery = (id: string) =>
  queryOptions({
    queryKey: ['batches', 'one', id, 'rejects'],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/batches/{id}/rejects', { params: { path: { id }, query: { page: 0, size: 100 } }, signal }),
      ),
  });

/** What undoing a file would change; asked anew each time it is opened, for other files may have come, and only then. */
export const undoQuery = (id: string) =>
  queryOptions({
    queryKey: ['undo', id],
    staleTime: 0,
    gcTime: 0,
    queryFn: async ({ signal }) => body(await api.GET('/api/batches/{id}/undo', { params: { path: { id } }, signal })),
  });

export function useUndo(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => api.POST('/api/batches/{id}/undo', { params: { path: { id } }, body: { reason } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['batches'] }),
  });
}

/** A failed file is read again; of one that is held back, what was accepted is published. */
export function useRetry(batch: Batch) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      api.POST('/api/batches/{id}/retry', {
        params: { path: { id: batch.batch_id } },
        body: batch.state === 'QUARANTINED' ? { release: true } : {},
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['batches'] }),
  });
}
