import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, type RejectCode, type RejectState, type RowSelection } from '@/lib/api';
import { PAGE_SIZE } from '@/lib/paged-rows';

/** Which rejected rows are shown. */
export type RejectFilter = {
  state?: RejectState;
  code?: RejectCode;
  place?: string;
  value?: string;
  q?: string;
};

const key = (batch: string) => ['batches', 'one', batch, 'rejects'];

export const rejectRowsQuery = (batch: string, filter: RejectFilter, page = 0) =>
  queryOptions({
    queryKey: [...key(batch), 'rows', filter, page],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/batches/{id}/rejects', {
          params: { path: { id: batch }, query: { ...filter, page, size: PAGE_SIZE } },
          signal,
        }),
      ),
  });

export const rejectSummaryQuery = (batch: string) =>
  queryOptions({
    queryKey: [...key(batch), 'summary'],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/batches/{id}/rejects/summary', { params: { path: { id: batch } }, signal })),
  });

/** The header is read from the file itself, and never changes. */
export const rejectColumnsQuery = (batch: string, enabled: boolean) =>
  queryOptions({
    queryKey: ['batches', 'columns', batch],
    enabled,
    staleTime: Infinity,
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/batches/{id}/rejects/columns', { params: { path: { id: batch } }, signal })),
  });

/** What would become of the edited rows, tried whenever it is asked. */
export const rejectTrialQuery = (batch: string) =>
  queryOptions({
    // Beside what a decision asks for anew: once the rows are sent there is nothing left to try.
    queryKey: ['reject-trial', batch],
    staleTime: 0,
    retry: false,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: async ({ signal }) =>
      body(await api.POST('/api/batches/{id}/rejects/trial', { params: { path: { id: batch } }, signal })),
  });

function useDecision<T, R>(decide: (decision: T) => Promise<R>, onSuccess?: (answer: R) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: decide,
    ...(onSuccess && { onSuccess }),
    // Also after a refusal: what is shown was not true any more.
    onSettled: () => queries.invalidateQueries({ queryKey: ['batches'] }),
  });
}

export type CellEdit = { place: number; text: string };

export function useEditRows(batch: string, onEdited?: (rows: number) => void) {
  return useDecision(
    async ({ selection, cells }: { selection: RowSelection; cells: CellEdit[] }) =>
      body(
        await api.POST('/api/batches/{id}/rejects/edits', {
          params: { path: { id: batch } },
          body: { selection, cells },
        }),
      ),
    ({ row_count }) => onEdited?.(row_count),
  );
}

export function useDismissRows(batch: string) {
  return useDecision(({ selection, reason }: { selection: RowSelection; reason: string }) =>
    api.POST('/api/batches/{id}/rejects/dismissals', {
      params: { path: { id: batch } },
      body: { selection, reason },
    }),
  );
}

export function useReopenRows(batch: string) {
  return useDecision((selection: RowSelection) =>
    api.POST('/api/batches/{id}/rejects/reopenings', { params: { path: { id: batch } }, body: { selection } }),
  );
}

export function useSendRows(batch: string, onSent: (correction: string) => void) {
  return useDecision(
    async () => body(await api.POST('/api/batches/{id}/rejects/corrections', { params: { path: { id: batch } } })),
    ({ batch_id }) => onSent(batch_id),
  );
}
