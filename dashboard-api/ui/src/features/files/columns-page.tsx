import { useState } from 'react';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { ColumnTable } from '@/features/files/column-table';
import { dryRunQuery, meaningOf, type Reading, withMeaning } from '@/features/files/dry-run';
import { Outcome } from '@/features/files/dry-run-outcome';
import { KnownImport, NewSourceImport } from '@/features/files/import-form';
import { WritingFields } from '@/features/files/writing-fields';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { EmptyState, ErrorState, Lines } from '@/components/states';
import type { ColumnProfile, DryRun } from '@/lib/api';
import { columns as words } from '@/lib/words/pages/columns';

const TYPING_MS = 500;
const WORKBOOK = /\.xls[xm]?$/i;

/** A file before it is imported: what its columns mean, and what would become of its rows. */
export function ColumnsPage() {
  const file = (useLocation().state as { file?: File } | null)?.file;
  return file instanceof File ? <Check file={file} /> : <NoFile />;
}

function NoFile() {
  return (
    <Page title={words.tab} sentence="">
      <EmptyState
        icon={IconFileSearch}
        {...words.nothing}
        action={
          <Button component={Link} to="/data" size="xs" variant="default">
            {words.toFiles}
          </Button>
        }
      />
    </Page>
  );
}

function Check({ file }: { file: File }) {
  const [reading, setReading] = useState<Reading>({});
  const [settled] = useDebouncedValue(reading, TYPING_MS);
  const proposal = useQuery(dryRunQuery(file, reading.kind ? { kind: reading.kind } : {}));
  const trial = useQuery(dryRunQuery(file, settled));
  const profile = reading.profile ?? trial.data?.profile;
  return (
    <Page
      title={words.title(file.name)}
      tab={words.tab}
      sentence={proposal.data && profile ? sentence(proposal.data, reading, profile) : words.loading}
    >
      {trial.isError && <ErrorState error={trial.error} onRetry={() => void trial.refetch()} />}
      {trial.isPending && <Lines count={10} />}
      {proposal.data && trial.data && profile && (
        <Checked
          file={file}
          proposal={proposal.data}
          trial={trial.data}
          profile={profile}
          made={reading.profile !== undefined || proposal.data.proposed}
          stale={trial.isPlaceholderData || settled !== reading || trial.isError}
          onKind={(kind) => setReading({ kind })}
          onProfile={(changed) => setReading((now) => ({ ...now, profile: changed }))}
        />
      )}
    </Page>
  );
}

function sentence(proposal: DryRun, reading: Reading, profile: ColumnProfile): string {
  if (proposal.proposed) {
    const known = proposal.columns.filter(({ name }) => meaningOf(profile, name) !== null);
    return words.unknown(known.length, proposal.columns.length);
  }
  if (reading.profile) {
    return words.changed;
  }
  return proposal.source ? words.ofSource(proposal.source) : words.unclear;
}

type CheckedProps = {
  file: File;
  /** What was said of the file before a person changed anything. */
  proposal: DryRun;
  trial: DryRun;
  profile: ColumnProfile;
  /** Whether the profile is a new one rather than that of a source. */
  made: boolean;
  stale: boolean;
  onKind: (kind: string) => void;
  onProfile: (profile: ColumnProfile) => void;
};

function Checked({ file, proposal, trial, profile, made, stale, onKind, onProfile }: CheckedProps) {
  const header = trial.columns.map(({ name }) => name);
  const sources = proposal.source ? [proposal.source] : proposal.sources;
  const ready = !stale && (trial.outcome?.accepted_count ?? 0) > 0;
  // What a source is read by stays as it is: a change makes a copy.
  const change = (changed: ColumnProfile) => onProfile(made ? changed : { ...changed, name: words.copy(changed.name) });
  return (
    <>
      <Card>
        <WritingFields profile={profile} isWorkbook={WORKBOOK.test(file.name)} onKind={onKind} onChange={change} />
      </Card>
      {proposal.unclear_dates && profile.dates[0] === proposal.profile.dates[0] && (
        <Notice tone="watch" title={words.unclearDates}>
          {words.unclearDatesText}
        </Notice>
      )}
      <Card title={words.table} hint={words.tableHint} flush>
        <ColumnTable
          columns={proposal.columns}
          fields={trial.fields}
          profile={profile}
          onMeaning={(column, field) => change(withMeaning(profile, column, field, header))}
        />
      </Card>
      {trial.missing.length > 0 && !stale && (
        <Notice tone="watch" title={words.missing}>
          {words.missingText(missing(trial))}
        </Notice>
      )}
      {trial.outcome && (
        <Card title={words.outcome} hint={words.outcomeHint}>
          <Outcome outcome={trial.outcome} stale={stale} />
        </Card>
      )}
      <Card title={words.importAs}>
        {made ? (
          <NewSourceImport key={profile.name} file={file} profile={profile} ready={ready} />
        ) : (
          <KnownImport file={file} sources={sources} />
        )}
      </Card>
    </>
  );
}

/** Fields that no column is of, each with what may be there instead. */
function missing({ missing: fields, fields: all }: DryRun): string {
  return fields
    .map((field) => {
      const name = words.fields[field] ?? field;
      const instead = all.find((each) => each.field === field)?.instead;
      return instead ? words.or(name, words.fields[instead] ?? instead) : name;
    })
    .join(', ');
}
