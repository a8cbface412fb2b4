import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { SegmentedControl } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { AmongBar } from '@/features/coverage/among-bar';
import { coveredAccountsQuery, coverageQuery, readAccountFilters } from '@/features/coverage/coverage-queries';
import { ExportButton } from '@/components/export-button';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import { NameLink } from '@/components/name-link';
import { SearchField } from '@/components/search-field';
import type { CoveredAccount } from '@/lib/api';
import { facetsQuery } from '@/lib/facets';
import { decimal, NONE, percent, share } from '@/lib/format';
import { messages } from '@/lib/messages';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './coverage.module.css';

const words = messages.coverage;
const names = words.columns;
const STANDINGS = ['MISSING', 'CARRIED', 'ALL'] as const;

function columns(repName: (id: string | null) => string): GridColumn<CoveredAccount>[] {
  return [
    {
      id: 'name',
      header: names.account,
      width: 220,
      grow: 3,
      sortable: true,
      cell: (row) => <NameLink to={address(row)} name={row.name ?? row.account_id} />,
    },
    { id: 'rep', header: names.rep, width: 140, grow: 1, cell: ({ rep_id: rep }) => repName(rep) },
    { id: 'region', header: names.region, width: 120, grow: 1, cell: ({ region }) => region ?? NONE },
    { id: 'chain', header: names.chain, width: 120, grow: 1, cell: ({ chain }) => chain ?? NONE },
    {
      id: 'coverage_pct',
      header: names.coverage,
      width: 110,
      align: 'end',
      sortable: true,
      hint: words.hints.coverage,
      cell: ({ coverage_pct: coverage }) => percent(coverage),
    },
    {
      id: 'score',
      header: names.likely,
      width: 110,
      align: 'end',
      hint: words.hints.likely,
      cell: ({ carried, score }) => (carried ? words.carried : share(score)),
    },
    {
      id: 'gap_value',
      header: names.gapValue,
      width: 120,
      align: 'end',
      sortable: true,
      hint: words.hints.gapValue,
      cell: ({ gap_value: value }) => decimal(value, 0),
    },
  ];
}

/** The accounts of a top product, those first that would bring most with it. */
export function AccountsPage({ sku }: { sku: string }) {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const filters = readAccountFilters(params);
  const { standing, q, sort, ...among } = filters;
  const [, setQ] = useParam('q');
  const [, setSort] = useParam('sort');
  const [, setStanding] = useParam('standing');
  const search = useCallback((text: string) => setQ(text || null), [setQ]);
  const facets = useQuery(facetsQuery);
  const products = useQuery(coverageQuery(among));
  const rows = usePagedRows((page) => coveredAccountsQuery(sku, filters, page));
  const name = products.data?.items.find((product) => product.sku === sku)?.name ?? sku;
  const repName = (id: string | null) =>
    id === null ? NONE : (facets.data?.reps.find(({ rep_id }) => rep_id === id)?.name ?? id);

  return (
    <ListPage
      title={name}
      sentence={({ total }) => words.accounts[standing ?? 'ALL'](total)}
      freshness={products.data?.freshness}
      rows={rows}
      empty={{ icon: IconBuildingStore, ...words.nobody }}
      grid={{
        label: words.accountGrid,
        columns: columns(repName),
        rowId: ({ account_id }) => account_id,
        sort: sort ?? '-gap_value',
        onSort: setSort,
      }}
      card={CARD}
      open={[null, (id) => void (id && navigate(`/accounts/${encodeURIComponent(id)}`))]}
    >
      <AmongBar among={among}>
        <SegmentedControl
          size="xs"
          aria-label={words.filters.standing}
          value={standing ?? 'ALL'}
          onChange={(value) => setStanding(value === 'MISSING' ? null : value)}
          data={STANDINGS.map((value) => ({ value, label: words.standings[value] }))}
        />
        <SearchField label={words.searchLabel} placeholder={messages.common.search} value={q ?? ''} onSearch={search} />
        <span className={classes.spring} />
        <ExportButton
          path={`/api/recommendations/coverage/products/${encodeURIComponent(sku)}/accounts`}
          query={filters}
          fileName="product-coverage.csv"
          total={rows.count}
        />
      </AmongBar>
    </ListPage>
  );
}

const address = ({ account_id: id }: CoveredAccount) => `/accounts/${encodeURIComponent(id)}`;

const CARD = {
  height: 64,
  render: (row: CoveredAccount) => (
    <div className={classes.cardLine}>
      <span>{row.name ?? row.account_id}</span>
      <span className="muted">
        {row.carried ? words.carried : words.wouldBring(share(row.score), decimal(row.gap_value, 0))}
      </span>
    </div>
  ),
};
