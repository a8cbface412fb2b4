import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMediaQuery } from '@mantine/hooks';
import { IconEye } from '@tabler/icons-react';
import { KindFilter } from '@/features/watch/kind-filter';
import { RepFilter } from '@/features/watch/rep-filter';
import { CARD, COLUMNS } from '@/features/watch/watch-columns';
import { readFilters, watchQuery } from '@/features/watch/watch-queries';
import { DataGrid } from '@/components/data-grid';
import { ExportButton } from '@/components/export-button';
import { Page } from '@/components/page';
import { SearchField } from '@/components/search-field';
import { Beside } from '@/components/side-panel';
import { EmptyState, ErrorState } from '@/components/states';
import type { Freshness, WatchedAccount, WatchPage as Watch } from '@/lib/api';
import { messages } from '@/lib/messages';
import { usePagedRows } from '@/lib/paged-rows';
import { NARROW } from '@/lib/screen';
import { useParam } from '@/lib/use-param';
import classes from './watch.module.css';

const words = messages.watch;

type WatchPageProps = { freshness: Freshness | undefined; seesReps: boolean };

/** Who behaves unlike itself, in both directions, the most at stake first. */
export function WatchPage({ freshness, seesReps }: WatchPageProps) {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const filters = readFilters(params);
  const [, setKind] = useParam('kind');
  const [, setRep] = useParam('rep');
  const [, setSort] = useParam('sort');
  const [, setQ] = useParam('q');
  const search = useCallback((q: string) => setQ(q || null), [setQ]);
  const rows = usePagedRows((page) => watchQuery(filters, page));
  const { first } = rows;
  const filtered = Boolean(filters.kind ?? filters.rep ?? filters.q);
  return (
    <Page title={words.title} sentence={first.data && sentence(first.data, filtered)} freshness={freshness} filling>
      <div className={classes.bar}>
        <SearchField
          label={words.searchLabel}
          placeholder={words.searchHint}
          value={filters.q ?? ''}
          onSearch={search}
        />
        <KindFilter counts={first.data?.counts} kind={filters.kind} onChange={setKind} />
        {seesReps && <RepFilter rep={filters.rep} onChange={setRep} />}
        <span className={classes.spring} />
        <ExportButton
          path="/api/predictions/watch"
          query={filters}
          fileName={`accounts-to-watch-${freshness?.as_of ?? 'all'}.csv`}
          total={rows.count}
        />
      </div>
      <Beside panel={null}>
        {first.isError && first.data === undefined ? (
          <ErrorState error={first.error} onRetry={() => void first.refetch()} />
        ) : first.data?.total === 0 ? (
          <EmptyState icon={IconEye} {...(filtered ? words.empty : words.none)} />
        ) : (
          <DataGrid<WatchedAccount>
            key={narrow ? 'cards' : 'columns'}
            label={words.grid}
            columns={COLUMNS}
            rows={rows}
            rowId={(account) => account.account_id}
            sort={filters.sort}
            onSort={setSort}
            onOpen={(account) => void navigate(`/accounts/${encodeURIComponent(account.account_id)}`)}
            stale={first.isPlaceholderData}
            card={narrow ? CARD : undefined}
          />
        )}
      </Beside>
    </Page>
  );
}

function sentence({ total, counts }: Watch, filtered: boolean): string {
  return filtered ? words.filtered(total) : words.sentence(total, counts);
}
