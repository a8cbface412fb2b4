import { Select, TextInput } from '@mantine/core';
import type { ColumnProfile } from '@/lib/api';
import { columns as words } from '@/lib/words/pages/columns';
import classes from './columns.module.css';

/** Ways of writing the second of November, by their patterns. */
const DAYS: Record<string, string> = {
  'uuuu-MM-dd': '2026-11-02',
  'd.M.uuuu': '2.11.2026',
  'd/M/uuuu': '2/11/2026 (day first)',
  'M/d/uuuu': '11/2/2026 (month first)',
  'd-M-uuuu': '2-11-2026',
  'uuuu/M/d': '2026/11/2',
  uuuuMMdd: '20261102',
  'd.M.uu': '2.11.26',
  'd/M/uu': '2/11/26 (day first)',
  'M/d/uu': '11/2/26 (month first)',
};

type WritingFieldsProps = {
  profile: ColumnProfile;
  isWorkbook: boolean;
  onKind: (kind: string) => void;
  onChange: (profile: ColumnProfile) => void;
};

/** How the source writes: what its rows are, its numbers, days and money. */
export function WritingFields({ profile, isWorkbook, onKind, onChange }: WritingFieldsProps) {
  const [first = 'uuuu-MM-dd', ...rest] = profile.dates;
  const days = Object.entries({ ...(!(first in DAYS) && { [first]: first }), ...DAYS });
  return (
    <div className={classes.writing}>
      <Select
        size="xs"
        label={words.kind}
        allowDeselect={false}
        data={options(words.kinds)}
        value={profile.kind ?? 'sales'}
        onChange={(kind) => kind && onKind(kind)}
      />
      <Select
        size="xs"
        label={words.decimal}
        allowDeselect={false}
        data={options(words.decimals)}
        value={profile.decimal}
        onChange={(decimal) => decimal && onChange({ ...profile, decimal, grouping: decimal === ',' ? '.' : ',' })}
      />
      <Select
        size="xs"
        label={words.days}
        allowDeselect={false}
        data={days.map(([value, label]) => ({ value, label }))}
        value={first}
        onChange={(day) => day && onChange({ ...profile, dates: [day, ...rest.filter((other) => other !== day)] })}
      />
      <TextInput
        size="xs"
        label={words.currency}
        maxLength={3}
        value={profile.default_currency ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange(withText(profile, 'default_currency', value.toUpperCase()))
        }
      />
      {isWorkbook && (
        <TextInput
          size="xs"
          label={words.sheet}
          placeholder={words.sheetHint}
          maxLength={31}
          value={profile.sheet ?? ''}
          onChange={({ currentTarget: { value } }) => onChange(withText(profile, 'sheet', value))}
        />
      )}
    </div>
  );
}

function options(labels: Record<string, string>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

/** What is blank is not said. */
function withText(profile: ColumnProfile, member: 'default_currency' | 'sheet', text: string): ColumnProfile {
  return { ...profile, [member]: text === '' ? null : text };
}
