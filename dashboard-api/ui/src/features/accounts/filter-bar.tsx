import { Button, CloseButton, Menu } from '@mantine/core';
import { IconChevronLeft, IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import {
  type AccountFilters,
  choicesOf,
  FILTER_NAMES,
  type FilterName,
  isClosed,
} from '@/features/accounts/account-filters';
import type { Facets } from '@/lib/api';
import { facetsQuery } from '@/lib/facets';
import { messages } from '@/lib/messages';
import classes from './accounts.module.css';

type FilterBarProps = { filters: AccountFilters; onChange: (name: FilterName, value: string | undefined) => void };

/** The filters set, as chips; and the way to add one. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const { data: facets } = useQuery(facetsQuery);
  const set = FILTER_NAMES.flatMap((name) => {
    const value = filters[name];
    return value === undefined ? [] : [{ name, value }];
  });
  return (
    <>
      {set.map(({ name, value }) => {
        const label = `${messages.accounts.filters[name]}: ${wordFor(name, value, facets)}`;
        return (
          <span key={name} className={classes.chip}>
            {messages.accounts.filters[name]}
            <b>{wordFor(name, value, facets)}</b>
            <CloseButton
              size="xs"
              radius="xl"
              aria-label={messages.accounts.removeFilter(label)}
              onClick={() => onChange(name, undefined)}
            />
          </span>
        );
      })}
      <AddFilter facets={facets} onChange={onChange} />
    </>
  );
}

type AddFilterProps = { facets: Facets | undefined; onChange: FilterBarProps['onChange'] };

function AddFilter({ facets, onChange }: AddFilterProps) {
  const [name, setName] = useState<FilterName>();
  const dropdown = useRef<HTMLDivElement>(null);
  // The item that was chosen is gone with its list; without a new place the focus would fall to the page.
  useEffect(() => dropdown.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus(), [name]);
  return (
    <Menu
      position="bottom-start"
      width={230}
      shadow="md"
      onClose={() => setName(undefined)}
      closeOnItemClick={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconFilter size={14} aria-hidden />}>
          {messages.accounts.addFilter}
        </Button>
      </Menu.Target>
      <Menu.Dropdown ref={dropdown} className={classes.choices}>
        {name === undefined ? (
          FILTER_NAMES.filter((each) => choices(each, facets).length > 0).map((each) => (
            <Menu.Item key={each} onClick={() => setName(each)}>
              {messages.accounts.filters[each]}
            </Menu.Item>
          ))
        ) : (
          <>
            <Menu.Item leftSection={<IconChevronLeft size={14} aria-hidden />} onClick={() => setName(undefined)}>
              {messages.accounts.allFilters}
            </Menu.Item>
            <Menu.Label>{messages.accounts.filters[name]}</Menu.Label>
            {choices(name, facets).map(({ value, label }) => (
              <Menu.Item key={value} closeMenuOnClick onClick={() => onChange(name, value)}>
                {label}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function choices(name: FilterName, facets: Facets | undefined): { value: string; label: string }[] {
  if (isClosed(name)) {
    return choicesOf(name);
  }
  if (name === 'rep') {
    return (facets?.reps ?? []).map((rep) => ({ value: rep.rep_id, label: rep.name ?? rep.rep_id }));
  }
  const values = { chain: facets?.chains, region: facets?.regions, segment: facets?.segments }[name];
  return (values ?? []).map((value) => ({ value, label: value }));
}

function wordFor(name: FilterName, value: string, facets: Facets | undefined): string {
  return choices(name, facets).find((choice) => choice.value === value)?.label ?? value;
}
