import type { ManagerOverview, RollUp } from '@/lib/api';

export const LEVELS = ['reps', 'regions', 'companies'] as const;
export type Level = (typeof LEVELS)[number];

const FILTER: Record<Level, string> = { reps: 'rep', regions: 'region', companies: 'chain' };

/** A line of the team's table: a rep, or what accounts belong to. */
export type TeamRow = Omit<ManagerOverview['reps'][number], 'rep_id' | 'rep_name'> & {
  name: string | null;
  /** Where its accounts are listed. */
  address: string | null;
};
export type TeamSort = { by: Exclude<keyof TeamRow, 'address' | 'currency'>; descending: boolean };

export function repRows(reps: ManagerOverview['reps']): TeamRow[] {
  return reps.map(({ rep_id, rep_name, ...figures }) => ({
    ...figures,
    name: rep_name ?? rep_id,
    address: addressOf('reps', rep_id),
  }));
}

export function rollUpRows(level: Level, groups: RollUp['items']): TeamRow[] {
  return groups.map((group) => ({ ...group, address: addressOf(level, group.name) }));
}

function addressOf(level: Level, value: string | null): string | null {
  return value === null ? null : `/accounts?${FILTER[level]}=${encodeURIComponent(value)}`;
}

/** What is not known goes last either way; equals stay in order of name. */
export function sortRows(rows: TeamRow[], { by, descending }: TeamSort): TeamRow[] {
  const byName = rows.toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? ''));
  return byName.toSorted((one, other) => {
    const first = one[by];
    const second = other[by];
    if (first === null || second === null) {
      return Number(first === null) - Number(second === null);
    }
    const order = typeof first === 'string' ? first.localeCompare(String(second)) : first - Number(second);
    return descending ? -order : order;
  });
}
