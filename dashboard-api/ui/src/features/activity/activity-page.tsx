import { useCallback } from 'react';
import { Link, useSearchParams } from 'react-router';
import { IconActivity } from '@tabler/icons-react';
import { queryOptions } from '@tanstack/react-query';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import { ExportButton } from '@/components/export-button';
import { SearchField } from '@/components/search-field';
import { type Activity, api, body } from '@/lib/api';
import { fullInstant, instantWords, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import { activity as words } from '@/lib/words/pages/activity';
import { PAGE_SIZE, usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './activity.module.css';

const names = words.columns;

const activityQuery = (filters: { q?: string }, page = 0) =>
  queryOptions({
    queryKey: ['activity', filters, page],
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/activity', { params: { query: { ...filters, page, size: PAGE_SIZE } }, signal })),
  });

const COLUMNS: GridColumn<Activity>[] = [
  {
    id: 'at',
    header: names.at,
    width: 150,
    cell: ({ at }) => <span title={fullInstant(at)}>{instantWords(at, new Date())}</span>,
  },
  { id: 'kind', header: names.kind, width: 180, cell: ({ kind }) => kindWords(kind) },
  {
    id: 'text',
    header: names.text,
    width: 300,
    grow: 3,
    cell: (activity) => <span className={classes.ellipsis}>{told(activity)}</span>,
  },
  {
    id: 'account',
    header: names.account,
    width: 200,
    grow: 1,
    cell: ({ account_id, account_name }) =>
      account_id === null ? (
        NONE
      ) : (
        <Link to={`/accounts/${encodeURIComponent(account_id)}`} className={classes.ellipsis}>
          {account_name ?? account_id}
        </Link>
      ),
  },
  { id: 'actor', header: names.actor, width: 170, cell: ({ actor }) => actor ?? NONE },
];

/** What people and services did, newest first. */
export function ActivityPage() {
  const [params] = useSearchParams();
  const q = params.get('q') ?? '';
  const [, setQ] = useParam('q');
  const search = useCallback((text: string) => setQ(text || null), [setQ]);
  const rows = usePagedRows((page) => activityQuery(q ? { q } : {}, page));
  return (
    <ListPage
      title={words.title}
      sentence={({ total }) => words.sentence(total)}
      freshness={rows.first.data?.freshness}
      rows={rows}
      empty={{ icon: IconActivity, ...words.empty }}
      grid={{ label: words.grid, columns: COLUMNS, rowId: ({ activity_id }) => activity_id }}
      card={CARD}
    >
      <div className={classes.bar}>
        <SearchField label={words.searchLabel} placeholder={messages.common.search} value={q} onSearch={search} />
        <span className={classes.spring} />
        <ExportButton path="/api/activity" query={q ? { q } : {}} fileName="activity.csv" total={rows.count} />
      </div>
    </ListPage>
  );
}

/** "The account was given to another representative: R01 → R02", where one thing took another's place, or none. */
function told({ text, replaced, replacement }: Activity): string {
  if (replaced === null || replacement === null) {
    return text;
  }
  const after = replacement === '' ? NONE : replacement;
  return `${text.replace(/\.$/, '')}: ${replaced === '' ? after : `${replaced} → ${after}`}`;
}

/** "REMINDER_SENT" as "Reminder sent": kinds are open, so their own words serve. */
function kindWords(kind: string): string {
  const known = words.kinds[kind];
  if (known) {
    return known;
  }
  const text = kind.toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const CARD = {
  height: 82,
  render: (activity: Activity) => (
    <div className={classes.cardLine}>
      <span className={classes.ellipsis}>{told(activity)}</span>
      <span className="muted">
        {[instantWords(activity.at, new Date()), activity.account_name, activity.actor].filter(Boolean).join(' · ')}
      </span>
    </div>
  ),
};
