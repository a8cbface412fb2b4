import { Select } from '@mantine/core';
import { meaningOf } from '@/features/files/dry-run';
import { PlainTable } from '@/components/plain-table';
import { Tag, type Tone } from '@/components/tag';
import type { ColumnProfile, DryRun, FileColumn } from '@/lib/api';
import { columns as words } from '@/lib/words/pages/columns';
import classes from './columns.module.css';

const TONES: Record<NonNullable<FileColumn['confidence']>, Tone> = { HIGH: 'good', MEDIUM: 'accent', LOW: 'watch' };

type ColumnTableProps = {
  columns: FileColumn[];
  fields: DryRun['fields'];
  profile: ColumnProfile;
  onMeaning: (column: string, field: string | null) => void;
};

/** Every column of a file with some of its texts, and what it is taken for. */
export function ColumnTable({ columns, fields, profile, onMeaning }: ColumnTableProps) {
  const meanings = fields.map(({ field, required }) => ({
    value: field,
    label: `${words.fields[field] ?? field}${required ? ' *' : ''}`,
  }));
  const guessed = columns.some(({ confidence }) => confidence !== null);
  return (
    <PlainTable
      label={words.table}
      columns={[
        { header: words.headings.column },
        { header: words.headings.means },
        ...(guessed ? [{ header: words.headings.sure }] : []),
      ]}
      rows={columns.map((column) => {
        const field = meaningOf(profile, column.name);
        return {
          id: column.letters,
          cells: [
            <span key="column" className={classes.column}>
              <strong>{column.name || words.nameless}</strong>
              <span className={classes.samples}>{column.samples.join(' · ') || words.noSamples}</span>
            </span>,
            <Select
              key="means"
              size="xs"
              w={190}
              searchable
              clearable
              disabled={column.name === ''}
              aria-label={words.meaningOf(column.name || column.letters)}
              placeholder={words.unused}
              data={meanings}
              value={field}
              onChange={(chosen) => onMeaning(column.name, chosen)}
            />,
            ...(guessed ? [<Sureness key="sure" column={column} isStill={field === column.field} />] : []),
          ],
        };
      })}
    />
  );
}

/** How sure the proposal is, for as long as it stands. */
function Sureness({ column: { confidence, evidence }, isStill }: { column: FileColumn; isStill: boolean }) {
  return (
    isStill &&
    confidence !== null && (
      <Tag tone={TONES[confidence]} {...(evidence && { title: words.evidence[evidence] })} quiet>
        {words.confidence[confidence]}
      </Tag>
    )
  );
}
