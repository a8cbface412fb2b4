import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, type DeadLetter } from '@/lib/api';
import { idempotencyKey } from '@/lib/idempotency-key';
import { PAGE_SIZE } from '@/lib/paged-rows';

const STATES = ['open', 'replayed', 'discarded'] as const;
const WATCH_MS = 15_000;

export type LetterFilters = {
  state?: (typeof STATES)[number];
  topic?: string;
  listener?: string;
  q?: string;
};

export const lettersQuery = (filters: LetterFilters, page = 0) =>
  queryOptions({
    queryKey: ['dead-letters', 'list', filters, page],
    refetchInterval: WATCH_MS,
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/dead-letters', { params: { query: { ...filters, page, size: PAGE_SIZE } }, signal })),
  });

export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: ['dead-letters', 'one', id],
    queryFn: async ({ signal }) => body(await api.GET('/api/dead-letters/{id}', { params: { path: { id } }, signal })),
  });

export type Decision = Exclude<DeadLetter['state'], 'OPEN'>;

const PATHS = {
  REPLAYED: '/api/dead-letters/{id}/replay',
  DISCARDED: '/api/dead-letters/{id}/discard',
} as const;

/** One after the other; what was decided before one fails stays decided. */
export function useDecide(decision: Decision, onEach: (done: number) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (ids: string[]) => {
      for (const [index, id] of ids.entries()) {
        await api.POST(PATHS[decision], {
          params: { path: { id }, header: { 'Idempotency-Key': idempotencyKey() } },
        });
        onEach(index + 1);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['dead-letters'] }),
  });
}

/** What is open is what a person comes for; `all` in the address shows the rest. */
export function readLetterFilters(params: URLSearchParams): LetterFilters {
  const asked = params.get('state') ?? 'open';
  const state = STATES.find((each) => each === asked);
  const topic = params.get('topic');
  const listener = params.get('listener');
  const q = params.get('q')?.slice(0, 100);
  return {
    ...(state ? { state } : {}),
    ...(topic ? { topic } : {}),
    ...(listener ? { listener } : {}),
    ...(q ? { q } : {}),
  };
}
