import { Select } from '@mantine/core';
import { IconDatabaseImport } from '@tabler/icons-react';
import { batchesQuery, isBeingRead } from '@/features/files/batch-queries';
import { BatchPanel } from '@/features/files/batch-panel';
import { BatchState } from '@/features/files/batch-state';
import { DropZone } from '@/features/files/drop-zone';
import { FileHelp } from '@/features/files/file-help';
import { useUploads } from '@/features/files/use-uploads';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import type { Batch, FailureCode, Freshness } from '@/lib/api';
import { daySpan, localToday } from '@/lib/days';
import { count, fullInstant, instantWords, NONE, wholeMoney } from '@/lib/format';
import { data as words } from '@/lib/words/pages/data';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './files.module.css';

const names = words.columns;

const COLUMNS: GridColumn<Batch>[] = [
  {
    id: 'file',
    header: names.file,
    width: 166,
    grow: 2,
    cell: (batch) => <span className={classes.file}>{batch.file_name}</span>,
  },
  { id: 'state', header: names.state, width: 200, cell: (batch) => <BatchState batch={batch} /> },
  {
    id: 'received',
    header: names.received,
    width: 104,
    align: 'end',
    cell: ({ received_at }) => <span title={fullInstant(received_at)}>{instantWords(received_at, new Date())}</span>,
  },
  { id: 'lines', header: names.lines, width: 76, align: 'end', cell: ({ line_count }) => count(line_count) },
  {
    id: 'rejected',
    header: names.rejected,
    width: 84,
    align: 'end',
    cell: ({ rejected_count }) =>
      rejected_count > 0 ? <span className={classes.rejected}>{count(rejected_count)}</span> : NONE,
  },
  {
    id: 'quality',
    header: names.quality,
    hint: words.qualityHint,
    width: 76,
    align: 'end',
    cell: ({ quality_score: score }) => score ?? NONE,
  },
  { id: 'orders', header: names.orders, width: 76, align: 'end', cell: ({ order_count }) => count(order_count) },
  {
    id: 'accounts',
    header: names.accounts,
    width: 84,
    align: 'end',
    cell: ({ account_count }) => count(account_count),
  },
  {
    id: 'span',
    header: names.span,
    width: 200,
    grow: 1,
    align: 'end',
    cell: ({ first_order_date: from, last_order_date: to }) => (from && to ? daySpan(from, to, localToday()) : NONE),
  },
  {
    id: 'revenue',
    header: names.revenue,
    width: 96,
    align: 'end',
    cell: ({ net_revenue, currency }) => (currency ? wholeMoney(net_revenue, currency) : NONE),
  },
  { id: 'by', header: names.by, width: 76, cell: ({ uploaded_by }) => uploaded_by },
];

const FAILURES = Object.entries(words.failures).map(([value, label]) => ({ value, label }));

function isFailure(code: string | null): code is FailureCode {
  return code !== null && Object.hasOwn(words.failures, code);
}

type FilesPageProps = { mayUpload: boolean; freshness: Freshness | undefined };

/** Files in: upload, progress, what was rejected. */
export function FilesPage({ mayUpload, freshness }: FilesPageProps) {
  const [open, setOpen] = useParam('open');
  const uploads = useUploads();
  const [failure, setFailure] = useParam('failure');
  const code = isFailure(failure) ? failure : undefined;
  const rows = usePagedRows((page) => batchesQuery(code, page));
  const items = rows.first.data?.items ?? [];
  const last = items.find(({ completed_at }) => completed_at !== null)?.completed_at ?? null;

  return (
    <ListPage
      title={words.title}
      sentence={() => words.sentence(items.filter(isBeingRead).length, last && instantWords(last, new Date()))}
      freshness={freshness}
      rows={rows}
      empty={{ icon: IconDatabaseImport, ...(code ? words.noneFailed : words.empty) }}
      grid={{ label: words.grid, columns: COLUMNS, rowId: ({ batch_id }) => batch_id }}
      card={CARD}
      open={[open, setOpen]}
      panel={open !== null && <BatchPanel key={open} id={open} mayUpload={mayUpload} onClose={() => setOpen(null)} />}
    >
      {mayUpload && <DropZone {...uploads} />}
      {mayUpload && <FileHelp />}
      <Select
        size="xs"
        w={220}
        aria-label={words.failure}
        placeholder={words.anyFailure}
        clearable
        value={code ?? null}
        data={FAILURES}
        onChange={setFailure}
      />
    </ListPage>
  );
}

const CARD = {
  height: 80,
  render: (batch: Batch) => (
    <div className={classes.cardLine}>
      <span className={classes.file}>{batch.file_name}</span>
      <BatchState batch={batch} />
      <span className="muted">{instantWords(batch.received_at, new Date())}</span>
      <span className="num muted">{words.lineCount(batch.line_count)}</span>
    </div>
  ),
};
