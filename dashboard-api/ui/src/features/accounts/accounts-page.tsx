import { type ReactNode, useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { IconBuildingStore } from '@tabler/icons-react';
import { AccountCard } from '@/features/accounts/account-card';
import { accountColumns, HIDDEN_AT_FIRST } from '@/features/accounts/account-columns';
import { isFiltered, readFilters, toQuery, withFilters } from '@/features/accounts/account-filters';
import { AccountPreview } from '@/features/accounts/account-preview';
import { accountsQuery } from '@/features/accounts/accounts-query';
import { FilterBar } from '@/features/accounts/filter-bar';
import { ViewOptions } from '@/features/accounts/view-options';
import { DataGrid, type Density } from '@/components/data-grid';
import { ExportButton } from '@/components/export-button';
import { Page } from '@/components/page';
import { SearchField } from '@/components/search-field';
import { Beside } from '@/components/side-panel';
import { EmptyState, ErrorState } from '@/components/states';
import type { Account } from '@/lib/api';
import { messages } from '@/lib/messages';
import { usePagedRows } from '@/lib/paged-rows';
import { NARROW } from '@/lib/screen';
import { useParam } from '@/lib/use-param';
import classes from './accounts.module.css';

const words = messages.accounts;

export function AccountsPage({ actions }: { actions?: ReactNode }) {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const filters = readFilters(params);
  const [open, setOpen] = useParam('open');
  const rows = usePagedRows((page) => accountsQuery(filters, page));
  const { first } = rows;
  const freshness = first.data?.freshness;

  const [visibility, setVisibility] = useLocalStorage({
    key: 'roadbook-account-columns',
    defaultValue: HIDDEN_AT_FIRST,
  });
  const [density, setDensity] = useLocalStorage<Density>({ key: 'roadbook-density', defaultValue: 'comfortable' });
  const columns = accountColumns(freshness?.as_of ?? null);

  const change = useCallback(
    (changes: Parameters<typeof withFilters>[1]) => setParams((before) => withFilters(before, changes)),
    [setParams],
  );
  const search = useCallback((q: string) => change({ q }), [change]);
  const goTo = (account: Account) => void navigate(`/accounts/${encodeURIComponent(account.account_id)}`);

  const filtered = isFiltered(filters);
  return (
    <Page
      title={words.title}
      sentence={first.data && words.sentence(first.data.total, filtered)}
      freshness={freshness}
      actions={actions}
      filling
    >
      <div className={classes.bar}>
        <SearchField label={words.searchLabel} placeholder={words.searchHint} value={filters.q} onSearch={search} />
        <FilterBar filters={filters} onChange={(name, value) => change({ [name]: value })} />
        <span className={classes.spring} />
        <ExportButton
          path="/api/strategic/accounts"
          query={toQuery(filters)}
          fileName={`accounts-${freshness?.as_of ?? 'all'}.csv`}
          total={rows.count}
          columns={[ID_COLUMN, ...columns.filter(({ id }) => visibility[id] ?? true)]}
        />
        {!narrow && (
          <ViewOptions
            columns={columns}
            visibility={visibility}
            onVisibility={setVisibility}
            density={density}
            onDensity={setDensity}
          />
        )}
      </div>
      <Beside panel={open !== null && !narrow && <AccountPreview id={open} onClose={() => setOpen(null)} />}>
        {first.isError && first.data === undefined ? (
          <ErrorState error={first.error} onRetry={() => void first.refetch()} />
        ) : first.data?.total === 0 ? (
          <EmptyState icon={IconBuildingStore} {...(filtered ? words.empty : words.none)} />
        ) : (
          <DataGrid<Account>
            key={narrow ? 'cards' : 'columns'}
            label={words.grid}
            columns={columns}
            rows={rows}
            rowId={(account) => account.account_id}
            visibility={visibility}
            sort={filters.sort}
            onSort={(sort) => change({ sort })}
            density={density}
            selectedId={open}
            onActive={(account) => open !== null && setOpen(account.account_id)}
            onOpen={(account) => (narrow || open === account.account_id ? goTo(account) : setOpen(account.account_id))}
            stale={first.isPlaceholderData}
            card={narrow ? CARD : undefined}
          />
        )}
      </Beside>
    </Page>
  );
}

/** By which an exported row is found again. */
const ID_COLUMN = { id: 'account_id', header: words.accountId };

const CARD = { height: 104, render: (account: Account) => <AccountCard account={account} /> };
