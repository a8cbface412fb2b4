import { useQuery } from '@tanstack/react-query';
import { facetsQuery } from '@/lib/facets';
import { NONE } from '@/lib/format';

/** Representatives to narrow a list by, and their names. */
export function useReps() {
  const { data } = useQuery(facetsQuery);
  const reps = (data?.reps ?? []).map(({ rep_id, name }) => ({ value: rep_id, label: name ?? rep_id }));
  const repName = (id: string | null) => (id === null ? NONE : (reps.find(({ value }) => value === id)?.label ?? id));
  return { reps, repName };
}
