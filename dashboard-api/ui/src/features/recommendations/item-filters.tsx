import { useSearchParams } from 'react-router';
import { CloseButton, Select } from '@mantine/core';
import type { ItemFilters } from '@/features/recommendations/item-queries';
import { messages } from '@/lib/messages';
import { useParam } from '@/lib/use-param';
import classes from './recommendations.module.css';

const words = messages.recommendation;
const CLOSED = {
  scenario: words.scenarios,
  state: words.states,
  audit: words.judgements,
  rule: words.rules,
  departure: words.departures,
};
const NARROWING = ['scenario', 'state', 'audit', 'rule', 'departure', 'rep', 'account'] as const;

type ItemFilterBarProps = { filters: ItemFilters; reps: { value: string; label: string }[] };

/** What the list is narrowed by; it lives in the address. */
export function ItemFilterBar({ filters, reps }: ItemFilterBarProps) {
  const [, setParams] = useSearchParams();
  const narrowed = NARROWING.some((name) => name in filters);

  function clear() {
    setParams((before) => {
      const next = new URLSearchParams(before);
      NARROWING.forEach((name) => next.delete(name));
      return next;
    });
  }

  return (
    <>
      {(Object.keys(CLOSED) as (keyof typeof CLOSED)[]).map((name) => (
        <Narrow
          key={name}
          name={name}
          label={words.filters[name]}
          value={filters[name]}
          data={Object.entries(CLOSED[name])
            .filter(([value]) => value !== 'HOLD')
            .map(([value, label]) => ({ value, label }))}
        />
      ))}
      {reps.length > 1 && <Narrow name="rep" label={words.filters.rep} value={filters.rep} data={reps} />}
      {narrowed && (
        <CloseButton size="sm" className={classes.clear ?? ''} aria-label={words.filters.clear} onClick={clear} />
      )}
    </>
  );
}

type NarrowProps = {
  name: string;
  label: string;
  value: string | undefined;
  data: { value: string; label: string }[];
};

/** One choice of what the list is narrowed by, kept in the address. */
export function Narrow({ name, label, value, data }: NarrowProps) {
  const [, set] = useParam(name);
  return (
    <Select
      size="xs"
      w={value ? 148 : 108}
      className={classes.narrow ?? ''}
      clearable
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      onChange={set}
      data={data}
      comboboxProps={{ width: 220, position: 'bottom-start' }}
    />
  );
}
