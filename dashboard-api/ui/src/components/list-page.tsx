import type { ReactNode } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import type { TablerIcon } from '@tabler/icons-react';
import { DataGrid, type DataGridProps } from '@/components/data-grid';
import { Page } from '@/components/page';
import { Beside } from '@/components/side-panel';
import { EmptyState, ErrorState } from '@/components/states';
import type { Freshness } from '@/lib/api';
import type { ListPage as ListAnswer, PagedRows } from '@/lib/paged-rows';
import { NARROW } from '@/lib/screen';

type ListPageProps<T, P> = {
  title: string;
  /** The page's answer, once it is known. */
  sentence: (first: P) => ReactNode;
  freshness?: Freshness | undefined;
  actions?: ReactNode;
  rows: PagedRows<T, P>;
  empty: { icon: TablerIcon; title: string; text: string };
  grid: Omit<DataGridProps<T>, 'rows' | 'card' | 'stale'>;
  /** A row where there is no room for columns. */
  card: { height: number; render: (row: T) => ReactNode };
  /** The row that is open beside the list, and what opens another. */
  open?: readonly [id: string | null, set: (id: string | null) => void];
  panel?: ReactNode;
  /** Between heading and list: search, filters, export. */
  children?: ReactNode;
};

/** A page that is one long list: its answer, its filters, its rows, and what is open beside them. */
export function ListPage<T extends object, P extends ListAnswer<T>>(props: ListPageProps<T, P>) {
  const { title, sentence, freshness, actions, rows, empty, grid, card, open, panel, children } = props;
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const { first } = rows;
  const [openId, setOpen] = open ?? [];
  return (
    <Page title={title} sentence={first.data && sentence(first.data)} freshness={freshness} actions={actions} filling>
      {children}
      <Beside panel={panel ?? null}>
        {first.isError && first.data === undefined ? (
          <ErrorState error={first.error} onRetry={() => void first.refetch()} />
        ) : first.data?.total === 0 ? (
          <EmptyState {...empty} />
        ) : (
          <DataGrid<T>
            key={narrow ? 'cards' : 'columns'}
            density="compact"
            {...(setOpen && {
              selectedId: openId ?? null,
              onActive: (row) => openId !== null && setOpen(grid.rowId(row)),
              onOpen: (row) => setOpen(grid.rowId(row)),
            })}
            {...grid}
            rows={rows}
            stale={first.isPlaceholderData}
            card={narrow ? card : undefined}
          />
        )}
      </Beside>
    </Page>
  );
}
