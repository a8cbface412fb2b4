import type { ReactNode } from 'react';
import { NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { repsQuery } from '@/features/customer/customers-queries';
import type { ProfileValues } from '@/lib/api';
import { localToday } from '@/lib/days';
import { customer as words } from '@/lib/words/pages/customer';
import classes from './customer.module.css';

export type Name = keyof ProfileValues;

type Text = Exclude<
  Name,
  'rep_id' | 'interests' | 'pain_points' | 'engagement_score' | 'response_rate' | 'last_contact_on' | 'customer_since'
>;

const NAMES = Object.keys(words.fields) as Name[];

/** Nothing known. */
export const UNSAID = Object.fromEntries(NAMES.map((name) => [name, null])) as ProfileValues;

const { fields, hints } = words;

const LONGEST: Partial<Record<Name, number>> = {
  name: 200,
  chain: 120,
  address_line: 300,
  city: 120,
  state: 80,
  postal_code: 20,
  region: 120,
  email: 254,
};

type ProfileFieldsProps = {
  values: ProfileValues;
  onChange: (values: ProfileValues) => void;
  /** What stands below a field. */
  below?: (name: Name) => ReactNode;
};

/** Fields of what may be said of a customer. */
export function ProfileFields({ values, onChange, below }: ProfileFieldsProps) {
  const reps = useQuery(repsQuery);

  function set<N extends Name>(name: N, value: ProfileValues[N]) {
    onChange({ ...values, [name]: value });
  }

  const container = (name: Name) => (input: ReactNode) => (
    <>
      {input}
      {below?.(name)}
    </>
  );
  const text = (name: Text, hint?: string) => (
    <TextInput
      label={fields[name]}
      description={hint}
      required={name === 'name'}
      {...(name === 'email' && { type: 'email' })}
      maxLength={LONGEST[name] ?? 60}
      autoComplete="off"
      value={values[name] ?? ''}
      onChange={(event) => set(name, event.currentTarget.value.trim() === '' ? null : event.currentTarget.value)}
      inputContainer={container(name)}
    />
  );
  const list = (name: 'interests' | 'pain_points') => (
    <TagsInput
      label={fields[name]}
      description={hints.list}
      maxTags={30}
      value={values[name] ?? []}
      onChange={(entries) => set(name, entries.length === 0 ? null : entries)}
      inputContainer={container(name)}
    />
  );
  const number = (name: 'engagement_score' | 'response_rate', max: number, scale: number) => (
    <NumberInput
      label={fields[name]}
      description={hints[name]}
      min={0}
      max={max}
      step={max / 20}
      decimalScale={scale}
      value={values[name] ?? ''}
      onChange={(value) => set(name, value === '' ? null : Number(value))}
      inputContainer={container(name)}
    />
  );
  const day = (name: 'last_contact_on' | 'customer_since') => (
    <TextInput
      type="date"
      label={fields[name]}
      max={localToday()}
      value={values[name] ?? ''}
      onChange={(event) => set(name, event.currentTarget.value || null)}
      inputContainer={container(name)}
    />
  );

  return (
    <>
      <fieldset className={classes.group}>
        <legend>{words.groups.place}</legend>
        <div className={classes.fields}>
          {text('name')}
          {text('chain')}
          {text('address_line')}
          {text('postal_code')}
          {text('city')}
          {text('state')}
          {text('country', hints.country)}
          {text('region')}
        </div>
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{words.groups.contact}</legend>
        <div className={classes.fields}>
          {text('email')}
          {text('phone')}
          <Select
            label={fields.rep_id}
            clearable
            searchable
            value={values.rep_id ?? null}
            onChange={(value) => set('rep_id', value)}
            data={repChoices(reps.data?.items ?? [], values.rep_id ?? null)}
            inputContainer={container('rep_id')}
          />
          {text('preferred_contact_time')}
          {text('language', hints.language)}
          {day('last_contact_on')}
        </div>
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{words.groups.profile}</legend>
        <div className={classes.fields}>
          {text('segment')}
          {text('buying_behavior')}
          {list('interests')}
          {list('pain_points')}
          {number('engagement_score', 100, 2)}
          {number('response_rate', 1, 4)}
          {day('customer_since')}
        </div>
      </fieldset>
    </>
  );
}

/** Whoever looks after it stays to be seen, also where the list of reps is not there yet. */
function repChoices(reps: { rep_id: string; name: string }[], current: string | null) {
  const choices = reps.map(({ rep_id: value, name }) => ({ value, label: name }));
  return current === null || choices.some(({ value }) => value === current)
    ? choices
    : [{ value: current, label: current }, ...choices];
}
