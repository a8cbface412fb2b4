import { type ReactNode, useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Button } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconBuildingStore, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { AccountCard } from '@/features/accounts/account-card';
import { accountColumns, HIDDEN_AT_FIRST } from '@/features/accounts/account-columns';
import { isFiltered, readFilters, toQuery, withFilters } from '@/features/accounts/account-filters';
import { AccountPreview } from '@/features/accounts/account-preview';
import { accountsQuery } from '@/features/accounts/account-queries';
import { FilterBar } from '@/features/accounts/filter-bar';
import { ViewOptions } from '@/features/accounts/view-options';
import { DataGrid, type Density } from '@/components/data-grid';
import { Page } from '@/components/page';
import { SearchField } from '@/components/search-field';
import { Beside } from '@/components/side-panel';
import { EmptyState, ErrorState } from '@/components/states';
import type { Account } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { downloadCsv } from '@/lib/download';
import { messages } from '@/lib/messages';
import { usePagedRows } from '@/lib/paged-rows';
import { NARROW } from '@/lib/screen';
import classes from './accounts.module.css';

const words = messages.accounts;

export function AccountsPage({ actions }: { actions?: ReactNode }) {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const filters = readFilters(params);
  const open = params.get('open');
  const rows = usePagedRows((page) => accountsQuery(filters, page));
  const { first } = rows;
  const freshness = first.data?.freshness;

  const [visibility, setVisibility] = useLocalStorage({ key: 'roadbook-account-columns', defaultValue: HIDDEN_AT_FIRST });
  const [density, setDensity] = useLocalStorage<Density>({ key: 'roadbook-density', defaultValue: 'comfortable' });
  const columns = accountColumns(freshness?.as_of ?? null);

  const change = useCallback(
    (changes: Parameters<typeof withFilters>[1]) => setParams((before) => withFilters(before, changes), { replace: true }),
    [setParams],
  );
  const search = useCallback((q: string) => change({ q }), [change]);
  const setOpen = useCallback(
    (id: string | null) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (id === null) {
            next.delete('open');
          } else {
            next.set('open', id);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
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
        <ExportButton query={toQuery(filters)} asOf={freshness?.as_of ?? null} total={rows.count} />
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
            rows={first.data ? rows : LOADING}
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

const CARD = { height: 104, render: (account: Account) => <AccountCard account={account} /> };

/** Rows that are placeholders until the first page is there. */
const LOADING = { count: 12, at: () => undefined, show: () => undefined };

type ExportButtonProps = { query: Record<string, string>; asOf: string | null; total: number };

function ExportButton({ query, asOf, total }: ExportButtonProps) {
  const download = useMutation({
    mutationFn: () =>
      downloadCsv('/api/strategic/accounts', new URLSearchParams(query), `accounts-${asOf ?? 'all'}.csv`),
    onSuccess: () => notifications.show({ message: words.exported(total) }),
    onError: (error) => notifications.show({ color: 'red', title: errorWords(error).what, message: errorWords(error).next }),
  });
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconDownload size={14} aria-hidden />}
      title={messages.common.exportHint}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {messages.common.export}
    </Button>
  );
}
