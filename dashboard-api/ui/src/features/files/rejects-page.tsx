import { Button, Select } from '@mantine/core';
import { IconFilterOff, IconRowRemove } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { batchQuery } from '@/features/files/batch-queries';
import { FaultTable, Says } from '@/features/files/fault-table';
import { RejectPanel } from '@/features/files/reject-panel';
import {
  rejectColumnsQuery,
  type RejectFilter,
  rejectRowsQuery,
  rejectSummaryQuery,
} from '@/features/files/reject-queries';
import { columnName, isRejectCode, reasonOf } from '@/features/files/reject-words';
import { SendRows } from '@/features/files/send-rows';
import { Card } from '@/components/card';
import { ExportButton } from '@/components/export-button';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import { SearchField } from '@/components/search-field';
import { Tag, type Tone } from '@/components/tag';
import type { Reject, RejectColumn, RejectState } from '@/lib/api';
import { count } from '@/lib/format';
import { columns as columnsWords } from '@/lib/words/pages/columns';
import { rejects as words } from '@/lib/words/pages/rejects';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './rejects.module.css';

const TONES: Record<RejectState, Tone> = { OPEN: 'watch', EDITED: 'accent', SENT: 'good', DISMISSED: 'plain' };
const STATES = Object.entries(words.states).map(([value, label]) => ({ value, label }));
const CODES = Object.entries(columnsWords.codes).map(([value, label]) => ({ value, label }));

type RejectsPageProps = { id: string; mayMend: boolean };

/** What was rejected of a file: found, mended all at once or row by row, and sent again. */
export function RejectsPage({ id, mayMend }: RejectsPageProps) {
  const [filter, setFilter] = useFilter();
  const [open, setOpen] = useParam('open');
  const batch = useQuery(batchQuery(id));
  const summary = useQuery(rejectSummaryQuery(id));
  const columns = useQuery(rejectColumnsQuery(id, mayMend)).data?.items;
  const rows = usePagedRows((page) => rejectRowsQuery(id, filter, page));
  const states = summary.data?.states;
  const opened = useOpened(open, rows);
  return (
    <ListPage
      title={words.title(batch.data?.file_name ?? '')}
      sentence={() =>
        states && (
          <>
            {words.sentence(states.OPEN ?? 0, states.EDITED ?? 0)} {!mayMend && words.readOnly}{' '}
            <Link to={`/data?open=${id}`}>{words.toFile}</Link>
          </>
        )
      }
      actions={mayMend && <SendRows batch={id} edited={states?.EDITED ?? 0} />}
      rows={rows}
      empty={{ icon: IconRowRemove, ...words.empty }}
      grid={{ label: words.grid, columns: gridColumns(columns), rowId: ({ row }) => String(row) }}
      card={{ height: 76, render: (reject) => <RejectCard reject={reject} /> }}
      open={[open, setOpen]}
      panel={
        opened && (
          <RejectPanel
            key={opened.row}
            batch={id}
            reject={opened}
            columns={columns}
            mayMend={mayMend}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      {summary.data && summary.data.faults.length > 0 && (
        <Card title={words.faults} flush>
          <FaultTable
            batch={id}
            faults={summary.data.faults}
            columns={columns}
            mayMend={mayMend}
            onShow={({ code, place, value }) =>
              setFilter({
                ...(isRejectCode(code) && { code }),
                ...(place !== null && { place: String(place) }),
                ...(value && { value }),
              })
            }
          />
        </Card>
      )}
      <Filters filter={filter} columns={columns} onFilter={setFilter}>
        <ExportButton
          path={`/api/batches/${id}/rejects`}
          query={filter}
          fileName={`rejected-${batch.data?.file_name ?? id}.csv`}
          total={rows.first.data?.total ?? 0}
        />
      </Filters>
    </ListPage>
  );
}

/** The row of the address, as soon as its page of the list is there. */
function useOpened(open: string | null, rows: { count: number; at: (index: number) => Reject | undefined }) {
  for (let index = 0; open !== null && index < rows.count; index++) {
    const row = rows.at(index);
    if (row && String(row.row) === open) {
      return row;
    }
  }
  return undefined;
}

function isState(state: string | null): state is RejectState {
  return state !== null && Object.hasOwn(words.states, state);
}

/** What is filtered is part of the address. */
function useFilter(): [RejectFilter, (filter: RejectFilter) => void] {
  const [params, setParams] = useSearchParams();
  const [state, code, place, value, q] = ['state', 'code', 'place', 'value', 'q'].map((name) => params.get(name));
  const filter = {
    ...(isState(state ?? null) && { state: state as RejectState }),
    ...(isRejectCode(code ?? null) && { code: code as NonNullable<RejectFilter['code']> }),
    ...(place && { place }),
    ...(value && { value }),
    ...(q && { q }),
  };
  return [filter, (next) => setParams(next)];
}

type FiltersProps = {
  filter: RejectFilter;
  columns: RejectColumn[] | undefined;
  onFilter: (filter: RejectFilter) => void;
  children: React.ReactNode;
};

function Filters({ filter, columns, onFilter, children }: FiltersProps) {
  const { state, code, place, value, q } = filter;
  return (
    <div className={classes.filters}>
      <SearchField
        label={words.filters.search}
        placeholder={words.filters.searchHint}
        value={q ?? ''}
        onSearch={(text) => onFilter(exchange(filter, 'q', text || undefined))}
      />
      <Select
        size="xs"
        w={150}
        clearable
        aria-label={words.filters.state}
        placeholder={words.filters.anyState}
        data={STATES}
        value={state ?? null}
        onChange={(chosen) => onFilter(exchange(filter, 'state', isState(chosen) ? chosen : undefined))}
      />
      <Select
        size="xs"
        w={230}
        clearable
        searchable
        aria-label={words.filters.code}
        placeholder={words.filters.anyCode}
        data={CODES}
        value={code ?? null}
        onChange={(chosen) => onFilter(exchange(filter, 'code', isRejectCode(chosen) ? chosen : undefined))}
      />
      {place !== undefined && (
        <Button
          size="xs"
          variant="light"
          leftSection={<IconFilterOff size={14} aria-hidden />}
          onClick={() => onFilter(exchange(exchange(filter, 'place', undefined), 'value', undefined))}
        >
          {words.filters.only(columnName(Number(place), columns), value ?? words.blank)}
        </Button>
      )}
      {children}
    </div>
  );
}

/** The filter with one part of it exchanged, or without it. */
function exchange<K extends keyof RejectFilter>(
  filter: RejectFilter,
  name: K,
  value: RejectFilter[K] | undefined,
): RejectFilter {
  const others = Object.entries(filter).filter(([each]) => each !== name);
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
}

function gridColumns(columns: RejectColumn[] | undefined): GridColumn<Reject>[] {
  const names = words.headings;
  return [
    { id: 'row', header: names.row, width: 84, align: 'end', cell: ({ row }) => count(row) },
    { id: 'state', header: names.state, width: 130, cell: (reject) => <State reject={reject} /> },
    { id: 'why', header: names.why, width: 220, grow: 2, cell: ({ code }) => reasonOf(code) },
    {
      id: 'column',
      header: names.column,
      width: 160,
      grow: 1,
      cell: ({ place }) => columnName(place, columns),
    },
    {
      id: 'says',
      header: names.says,
      width: 150,
      grow: 1,
      cell: ({ place, cells }) => {
        const cell = place === null ? undefined : cells[place];
        return cell && <Says text={cell.edited ?? cell.text} />;
      },
    },
    { id: 'by', header: names.by, width: 110, cell: ({ changed_by: person }) => person },
  ];
}

function State({ reject: { state } }: { reject: Reject }) {
  return <Tag tone={TONES[state]}>{words.states[state]}</Tag>;
}

function RejectCard({ reject }: { reject: Reject }) {
  return (
    <div className={classes.card}>
      <strong>{words.row(count(reject.row))}</strong>
      <State reject={reject} />
      <span className="muted">{reject.message}</span>
    </div>
  );
}
