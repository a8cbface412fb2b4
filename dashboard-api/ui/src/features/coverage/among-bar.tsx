import type { ReactNode } from 'react';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Among } from '@/features/coverage/coverage-queries';
import { facetsQuery } from '@/lib/facets';
import { messages } from '@/lib/messages';
import { useParam } from '@/lib/use-param';
import classes from './coverage.module.css';

const words = messages.coverage;

type AmongBarProps = { among: Among; children?: ReactNode };

/** Whose accounts count; it lives in the address. */
export function AmongBar({ among, children }: AmongBarProps) {
  const { data } = useQuery(facetsQuery);
  const reps = (data?.reps ?? []).map(({ rep_id, name }) => ({ value: rep_id, label: name ?? rep_id }));
  return (
    <div className={classes.bar}>
      <Choice name="rep" label={words.filters.rep} value={among.rep} data={reps} />
      <Choice name="region" label={words.filters.region} value={among.region} data={data?.regions ?? []} />
      <Choice name="chain" label={words.filters.chain} value={among.chain} data={data?.chains ?? []} />
      {children}
    </div>
  );
}

type ChoiceProps = {
  name: keyof Among;
  label: string;
  value: string | undefined;
  data: string[] | { value: string; label: string }[];
};

/** One that would change nothing is not offered. */
function Choice({ name, label, value, data }: ChoiceProps) {
  const [, set] = useParam(name);
  if (data.length < 2 && value === undefined) {
    return null;
  }
  return (
    <Select
      size="xs"
      w={160}
      clearable
      searchable
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      data={data}
      onChange={set}
    />
  );
}
