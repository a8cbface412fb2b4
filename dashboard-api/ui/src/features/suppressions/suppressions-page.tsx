import { useCallback } from 'react';
import { Select } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { AddSuppression } from '@/features/suppressions/add-suppression';
import { ImportSuppressions } from '@/features/suppressions/import-suppressions';
import { SuppressionDetail } from '@/features/suppressions/suppression-detail';
import { REASONS, suppressionsQuery } from '@/features/suppressions/suppression-queries';
import { scopeWords, SuppressionReason, untilWords, whoWords } from '@/features/suppressions/suppression-words';
import { ExportButton } from '@/components/export-button';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import { SearchField } from '@/components/search-field';
import { SidePanel } from '@/components/side-panel';
import type { Freshness, Suppression } from '@/lib/api';
import { fullInstant, instantWords } from '@/lib/format';
import { messages } from '@/lib/messages';
import { suppressions as words } from '@/lib/words/pages/suppressions';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './suppressions.module.css';

const COLUMNS: GridColumn<Suppression>[] = [
  {
    id: 'email',
    header: words.columns.email,
    width: 240,
    grow: 3,
    cell: ({ email }) => <span className={classes.ellipsis}>{email}</span>,
  },
  {
    id: 'reason',
    header: words.columns.reason,
    width: 160,
    cell: ({ reason }) => <SuppressionReason reason={reason} />,
  },
  { id: 'scope', header: words.columns.scope, width: 104, cell: scopeWords },
  { id: 'until', header: words.columns.until, width: 116, cell: untilWords },
  {
    id: 'by',
    header: words.columns.by,
    width: 110,
    grow: 1,
    cell: (row) => <span className={classes.ellipsis}>{whoWords(row)}</span>,
  },
  {
    id: 'at',
    header: words.columns.at,
    width: 112,
    align: 'end',
    cell: ({ created_at }) => <span title={fullInstant(created_at)}>{instantWords(created_at, new Date())}</span>,
  },
];

type SuppressionsPageProps = { freshness: Freshness | undefined; mayBlock: boolean };

/** Which addresses no mail goes to, why and until when. */
export function SuppressionsPage({ freshness, mayBlock }: SuppressionsPageProps) {
  const [q, setQ] = useParam('q');
  const [asked, setReason] = useParam('reason');
  const [openId, setOpen] = useParam('open');
  const search = useCallback((text: string) => setQ(text || null), [setQ]);
  const reason = REASONS.find((each) => each === asked);
  const filters = { ...(q && { q }), ...(reason && { reason }) };
  const rows = usePagedRows((page) => suppressionsQuery(filters, page));
  const open = rows.first.data?.items.find(({ id }) => id === openId);

  return (
    <ListPage
      title={words.title}
      sentence={({ total }) => words.sentence(total)}
      freshness={freshness}
      actions={
        mayBlock && (
          <div className={classes.actions}>
            <ImportSuppressions />
            <AddSuppression />
          </div>
        )
      }
      rows={rows}
      empty={{ icon: IconMailOff, ...(q || reason ? words.empty.filtered : words.empty.none) }}
      grid={{ label: words.grid, columns: COLUMNS, rowId: ({ id }) => id }}
      card={CARD}
      open={[openId, setOpen]}
      panel={
        open && (
          <SidePanel title={open.email} onClose={() => setOpen(null)}>
            <SuppressionDetail key={open.id} suppression={open} mayLift={mayBlock} onLifted={() => setOpen(null)} />
          </SidePanel>
        )
      }
    >
      <div className={classes.bar}>
        <SearchField label={words.searchLabel} placeholder={messages.common.search} value={q ?? ''} onSearch={search} />
        <Select
          size="xs"
          w={190}
          clearable
          aria-label={words.columns.reason}
          placeholder={words.everyReason}
          value={reason ?? null}
          onChange={setReason}
          data={REASONS.map((value) => ({ value, label: words.reasons[value] }))}
        />
        {rows.first.data && rows.first.data.total > 0 && (
          <ExportButton
            path="/api/suppressions"
            query={filters}
            fileName="blocked-addresses.csv"
            total={rows.first.data.total}
          />
        )}
      </div>
    </ListPage>
  );
}

const CARD = {
  height: 82,
  render: (row: Suppression) => (
    <div className={classes.cardLine}>
      <span className={`${classes.name ?? ''} ${classes.ellipsis ?? ''}`}>{row.email}</span>
      <span className={classes.row}>
        <span className="muted">{`${scopeWords(row)} · ${untilWords(row)}`}</span>
        <SuppressionReason reason={row.reason} />
      </span>
    </div>
  ),
};
