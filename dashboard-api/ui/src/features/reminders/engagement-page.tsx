import { type ReactNode, useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { Select } from '@mantine/core';
import { IconMailCheck, IconMessage2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { readReminderFilters, remindersQuery } from '@/features/reminders/reminder-queries';
import { purchaseWords, ReminderPanel } from '@/features/reminders/reminder-panel';
import { ReminderState } from '@/features/reminders/reminder-state';
import { StateFilter } from '@/features/reminders/state-filter';
import { useLiveReminders } from '@/features/reminders/use-live-reminders';
import type { GridColumn } from '@/components/grid-column';
import { ExportButton } from '@/components/export-button';
import { ListPage } from '@/components/list-page';
import { SearchField } from '@/components/search-field';
import type { Reminder } from '@/lib/api';
import { localToday, shortDay } from '@/lib/days';
import { facetsQuery } from '@/lib/facets';
import { fullInstant, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './engagement.module.css';

const words = messages.engagement;
const names = words.columns;

const COLUMNS: GridColumn<Reminder>[] = [
  {
    id: 'account_name',
    header: names.account,
    width: 220,
    grow: 3,
    cell: (each) => <span className={`${classes.name ?? ''} ${classes.ellipsis ?? ''}`}>{each.account_name}</span>,
  },
  { id: 'state', header: names.state, width: 132, cell: ({ state }) => <ReminderState state={state} /> },
  {
    id: 'sent_at',
    header: names.sent,
    width: 110,
    align: 'end',
    cell: (each) => <span title={fullInstant(each.sent_at)}>{words.daysSince(each.days_since_sent)}</span>,
  },
  { id: 'cycle', header: names.cycle, width: 126, align: 'end', cell: ({ cycle }) => shortDay(cycle, localToday()) },
  { id: 'purchase_amount', header: names.purchase, width: 190, grow: 1, align: 'end', cell: purchaseWords },
  { id: 'rep_name', header: names.rep, width: 140, grow: 1, cell: ({ rep_name }) => rep_name ?? NONE },
  {
    id: 'notes',
    header: names.notes,
    width: 80,
    align: 'end',
    cell: ({ notes }) =>
      notes.length > 0 && (
        <span className={classes.noteCount}>
          <IconMessage2 size={14} stroke={1.7} aria-hidden />
          {notes.length}
        </span>
      ),
  },
];

type EngagementPageProps = { mayWrite: boolean; actions?: ReactNode };

/** Who was reminded and what came of it, as it happens. */
export function EngagementPage({ mayWrite, actions }: EngagementPageProps) {
  const [params] = useSearchParams();
  const filters = readReminderFilters(params);
  const [open, setOpen] = useParam('open');
  const [, setState] = useParam('state');
  const [, setRep] = useParam('rep');
  const [, setQ] = useParam('q');
  const search = useCallback((q: string) => setQ(q || null), [setQ]);
  const { data: facets } = useQuery(facetsQuery);
  const rows = usePagedRows((page) => remindersQuery(filters, page));
  const { glowing, latest } = useLiveReminders(filters);
  const opened = rows.first.data?.items.find(({ reminder_id }) => reminder_id === open);
  const counts = rows.first.data?.counts;
  const reps = facets?.reps ?? [];

  return (
    <ListPage
      title={words.title}
      sentence={({ counts: { sent, purchased, action_needed } }) => words.sentence(sent, purchased, action_needed)}
      freshness={rows.first.data?.freshness ?? undefined}
      actions={actions}
      rows={rows}
      empty={{ icon: IconMailCheck, ...(Object.keys(filters).length > 0 ? words.filteredEmpty : words.empty) }}
      grid={{ label: words.grid, columns: COLUMNS, rowId: ({ reminder_id }) => reminder_id, changedIds: glowing }}
      card={CARD}
      open={[open, setOpen]}
      panel={opened && <ReminderPanel reminder={opened} mayWrite={mayWrite} onClose={() => setOpen(null)} />}
    >
      <p role="status" className="visually-hidden">
        {latest && words.justPurchased(latest.account_name)}
      </p>
      <StateFilter counts={counts} state={filters.state} onChange={setState} />
      <div className={classes.bar}>
        <SearchField
          label={words.searchLabel}
          placeholder={messages.common.search}
          value={filters.q ?? ''}
          onSearch={search}
        />
        {reps.length > 1 && (
          <Select
            size="xs"
            w={170}
            clearable
            aria-label={names.rep}
            placeholder={names.rep}
            value={filters.rep ?? null}
            onChange={setRep}
            data={reps.map((rep) => ({ value: rep.rep_id, label: rep.name ?? rep.rep_id }))}
          />
        )}
        <span className={classes.spring} />
        <ExportButton
          path="/api/engagement/reminders"
          query={{ ...filters }}
          fileName="reminders.csv"
          total={rows.count}
        />
      </div>
    </ListPage>
  );
}

const CARD = {
  height: 76,
  render: (reminder: Reminder) => (
    <div className={classes.cardLine}>
      <span className={`${classes.name ?? ''} ${classes.ellipsis ?? ''}`}>{reminder.account_name}</span>
      <ReminderState state={reminder.state} />
      <span className="muted">
        {names.sent} {words.daysSince(reminder.days_since_sent)}
      </span>
      <span className="num">{reminder.purchased_on && purchaseWords(reminder)}</span>
    </div>
  ),
};
