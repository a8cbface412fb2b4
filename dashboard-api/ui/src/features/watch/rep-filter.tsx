import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { facetsQuery } from '@/lib/facets';
import { messages } from '@/lib/messages';

const words = messages.watch;

type RepFilterProps = { rep: string | undefined; onChange: (rep: string | null) => void };

/** Whose accounts are shown. */
export function RepFilter({ rep, onChange }: RepFilterProps) {
  const { data: facets } = useQuery(facetsQuery);
  return (
    <Select
      size="xs"
      w={170}
      aria-label={words.rep}
      placeholder={words.anyRep}
      clearable
      searchable
      value={rep ?? null}
      data={(facets?.reps ?? []).map(({ rep_id, name }) => ({ value: rep_id, label: name ?? rep_id }))}
      onChange={onChange}
    />
  );
}
