import { messages } from '@/lib/messages';

/** What the accounts list shows, as its address says it. */
export type AccountFilters = Partial<Record<FilterName, string>> & { q: string; sort: string };

const CLOSED = {
  due: ['today', 'week', 'overdue'],
  health: ['EXCELLENT', 'GOOD', 'AVERAGE', 'POOR', 'CRITICAL'],
  churn: ['LOW', 'MEDIUM', 'HIGH'],
  standing: ['active', 'silent', 'lost'],
  reminder: ['none', 'sent', 'purchased', 'action_needed'],
} as const;
const OPEN = ['rep', 'chain', 'region', 'segment'] as const;

export type ClosedFilter = keyof typeof CLOSED;
export type OpenFilter = (typeof OPEN)[number];
export type FilterName = ClosedFilter | OpenFilter;

export const FILTER_NAMES: FilterName[] = ['due', 'standing', 'health', 'churn', 'reminder', ...OPEN];
export const DEFAULT_SORT = '-call_value';

const SORTS = new Set([
  'name',
  'call_value',
  'priority_score',
  'health_score',
  'churn_risk',
  'next_expected_purchase_date',
  'last_purchase_date',
  'ytd_revenue',
  'lifetime_revenue',
  'expected_revenue',
  'days_overdue',
  'pace_pct',
  'yoy_revenue_pct',
  'coverage_pct',
]);

export function isClosed(name: FilterName): name is ClosedFilter {
  return name in CLOSED;
}

/** What the address says and the service would understand; the rest is left aside. */
export function readFilters(params: URLSearchParams): AccountFilters {
  const sort = params.get('sort') ?? '';
  const filters: AccountFilters = {
    q: (params.get('q') ?? '').slice(0, 100),
    sort: SORTS.has(sort.replace(/^-/, '')) ? sort : DEFAULT_SORT,
  };
  for (const name of FILTER_NAMES) {
    const value = params.get(name);
    if (value && (!isClosed(name) || (CLOSED[name] as readonly string[]).includes(value))) {
      filters[name] = value;
    }
  }
  return filters;
}

/** The same address with some of it changed; what is undefined or empty leaves it. */
export function withFilters(
  params: URLSearchParams,
  change: Partial<Record<FilterName | 'q' | 'sort', string | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value && !(name === 'sort' && value === DEFAULT_SORT)) {
      next.set(name, value);
    } else {
      next.delete(name);
    }
  }
  return next;
}

export function isFiltered(filters: AccountFilters): boolean {
  return filters.q !== '' || FILTER_NAMES.some((name) => filters[name] !== undefined);
}

/** As the service takes it: only what is set. */
export function toQuery({ q, ...rest }: AccountFilters): Record<string, string> {
  const query: Record<string, string> = q ? { q } : {};
  for (const [name, value] of Object.entries(rest)) {
    if (value) {
      query[name] = value;
    }
  }
  return query;
}

export function choicesOf(name: ClosedFilter): { value: string; label: string }[] {
  const words = messages.accounts[name] as Record<string, string>;
  return CLOSED[name].map((value) => ({ value, label: words[value] ?? value }));
}
