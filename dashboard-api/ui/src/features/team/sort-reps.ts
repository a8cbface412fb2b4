import type { ManagerOverview } from '@/lib/api';

export type RepFigures = ManagerOverview['reps'][number];
export type RepSort = { by: Exclude<keyof RepFigures, 'rep_id'>; descending: boolean };

/** What is not known goes last either way; equals stay in order of name. */
export function sortReps(reps: RepFigures[], { by, descending }: RepSort): RepFigures[] {
  const byName = reps.toSorted((one, other) => (one.rep_name ?? '').localeCompare(other.rep_name ?? ''));
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
