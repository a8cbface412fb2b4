import { queryOptions } from '@tanstack/react-query';
import { useChange } from '@/features/recommendations/run-queries';
import { api, body, type RecommendedItem } from '@/lib/api';
import { messages } from '@/lib/messages';
import { PAGE_SIZE } from '@/lib/paged-rows';

export type Scenario = RecommendedItem['scenario'];
export type State = RecommendedItem['state'];
export type Rule = RecommendedItem['findings'][number]['rule'];
export type Decision = Exclude<State, 'PROPOSED'>;
type Judgement = keyof typeof messages.recommendation.judgements;
type Departure = keyof typeof messages.recommendation.departures;

export type ItemFilters = {
  scenario?: Scenario;
  state?: State;
  audit?: Judgement;
  rule?: Rule;
  departure?: Departure;
  rep?: string;
  account?: string;
  q?: string;
  sort?: ItemSort;
};

const SORTS = ['score', '-score', 'audit_score', '-audit_score', 'name', '-name'] as const;
type ItemSort = (typeof SORTS)[number];

const words = messages.recommendation;

/** What the address asks for; a value nobody knows is left out. */
export function readItemFilters(params: URLSearchParams): ItemFilters {
  const one = <T extends string>(name: string, values: Record<T, unknown>) =>
    (Object.keys(values) as T[]).find((each) => each === params.get(name));
  const scenario = one('scenario', words.scenarios);
  const state = one('state', words.states);
  const audit = one('audit', words.judgements);
  const rule = one('rule', words.rules);
  const departure = one('departure', words.departures);
  const sort = SORTS.find((each) => each === params.get('sort'));
  const rep = params.get('rep');
  const account = params.get('account');
  const q = params.get('q')?.slice(0, 100);
  return {
    ...(scenario && { scenario }),
    ...(state && { state }),
    ...(audit && { audit }),
    ...(rule && { rule }),
    ...(departure && { departure }),
    ...(rep && { rep }),
    ...(account && { account }),
    ...(q && { q }),
    ...(sort && { sort }),
  };
}

export const itemsQuery = (run: string, filters: ItemFilters, page = 0, size = PAGE_SIZE) =>
  queryOptions({
    queryKey: ['recommendations', 'items', run, filters, page, size],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/recommendation-runs/{id}/items', {
          params: { path: { id: run }, query: { ...filters, page, size } },
          signal,
        }),
      ),
  });

/** All a run says of one account. */
export const accountQuery = (run: string, account: string) =>
  queryOptions({
    queryKey: ['recommendations', 'account', run, account],
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/recommendation-runs/{id}/accounts/{accountId}', {
          params: { path: { id: run, accountId: account } },
          signal,
        }),
      ),
  });

const ifMatch = (revision: number) => `"${revision}"`;

/** Decides on one, as it was read. */
export function useDecide({ id, revision }: RecommendedItem) {
  return useChange(async ({ decision, comment }: { decision: Decision; comment: string }) => {
    const params = { path: { id }, header: { 'If-Match': ifMatch(revision) } };
    return body(
      decision === 'APPROVED'
        ? await api.POST('/api/recommendations/{id}/approve', { params, body: { comment: comment || null } })
        : await api.POST('/api/recommendations/{id}/reject', { params, body: { comment } }),
    );
  });
}

/** Which ones of a run: those named, else all of a scenario or a representative. */
export type Choice = { ids: string[] } | Pick<ItemFilters, 'scenario' | 'rep'>;

/** Decides on many of a run, as it was read, of those nobody has decided on. */
export function useDecideMany(run: string, revision: number, decision: Decision) {
  return useChange(async ({ choice, comment }: { choice: Choice; comment: string }) => {
    const options = {
      params: { path: { id: run }, header: { 'If-Match': ifMatch(revision) } },
      body: { scenario: null, rep: null, ids: null, ...choice, comment: comment || null },
    };
    return body(
      decision === 'APPROVED'
        ? await api.POST('/api/recommendation-runs/{id}/approve', options)
        : await api.POST('/api/recommendation-runs/{id}/reject', options),
    );
  });
}
