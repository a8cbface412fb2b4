import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { IconEye } from '@tabler/icons-react';
import { KindFilter } from '@/features/watch/kind-filter';
import { RepFilter } from '@/features/watch/rep-filter';
import { CARD, COLUMNS } from '@/features/watch/watch-columns';
import { readFilters, watchQuery } from '@/features/watch/watch-queries';
import { ExportButton } from '@/components/export-button';
import { ListPage } from '@/components/list-page';
import { SearchField } from '@/components/search-field';
import type { Freshness, WatchPage as Watch } from '@/lib/api';
import { messages } from '@/lib/messages';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './watch.module.css';

const words = messages.watch;

type WatchPageProps = { freshness: Freshness | undefined; seesReps: boolean };

/** Who behaves unlike itself, in both directions, the most at stake first. */
export function WatchPage({ freshness, seesReps }: WatchPageProps) {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const filters = readFilters(params);
  const [, setKind] = useParam('kind');
  const [, setRep] = useParam('rep');
  const [, setSort] = useParam('sort');
  const [, setQ] = useParam('q');
  const search = useCallback((q: string) => setQ(q || null), [setQ]);
  const rows = usePagedRows((page) => watchQuery(filters, page));
  const filtered = Boolean(filters.kind ?? filters.rep ?? filters.q);
  return (
    <ListPage
      title={words.title}
      sentence={(first) => sentence(first, filtered)}
      freshness={freshness}
      rows={rows}
      empty={{ icon: IconEye, ...(filtered ? words.empty : words.none) }}
      grid={{
        label: words.grid,
        columns: COLUMNS,
        rowId: ({ account_id }) => account_id,
        density: 'comfortable',
        sort: filters.sort,
        onSort: setSort,
        onOpen: ({ account_id }) => void navigate(`/accounts/${encodeURIComponent(account_id)}`),
      }}
      card={CARD}
    >
      <div className={classes.bar}>
        <SearchField
          label={words.searchLabel}
          placeholder={words.searchHint}
          value={filters.q ?? ''}
          onSearch={search}
        />
        <KindFilter counts={rows.first.data?.counts} kind={filters.kind} onChange={setKind} />
        {seesReps && <RepFilter rep={filters.rep} onChange={setRep} />}
        <span className={classes.spring} />
        <ExportButton
          path="/api/predictions/watch"
          query={filters}
          fileName={`accounts-to-watch-${freshness?.as_of ?? 'all'}.csv`}
          total={rows.count}
        />
      </div>
    </ListPage>
  );
}

function sentence({ total, counts }: Watch, filtered: boolean): string {
  const { DROP = 0, GROWTH = 0, PRODUCT_STOPPED = 0, SILENT = 0 } = counts;
  return filtered ? words.filtered(total) : words.sentence(total, { DROP, GROWTH, PRODUCT_STOPPED, SILENT });
}
