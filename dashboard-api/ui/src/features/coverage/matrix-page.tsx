import { useCallback } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Button, SegmentedControl } from '@mantine/core';
import { AccountMatrix } from '@/features/coverage/account-matrix';
import { AmongBar } from '@/features/coverage/among-bar';
import { readAmong } from '@/features/coverage/coverage-queries';
import { GroupMatrix } from '@/features/coverage/group-matrix';
import { GROUPS, readGroupedBy, readMatrixFilters } from '@/features/coverage/matrix-queries';
import { ExportButton } from '@/components/export-button';
import { SearchField } from '@/components/search-field';
import { messages } from '@/lib/messages';
import { useParam } from '@/lib/use-param';
import { matrix as words } from '@/lib/words/pages/matrix';
import classes from './coverage.module.css';

const ROWS = ['ACCOUNT', ...GROUPS] as const;

/** Top products across accounts, or across what accounts have in common. */
export function MatrixPage() {
  const [params] = useSearchParams();
  const by = readGroupedBy(params);
  const filters = readMatrixFilters(params);
  const [, setBy] = useParam('by');
  const [, setQ] = useParam('q');
  const search = useCallback((text: string) => setQ(text || null), [setQ]);

  const actions = (
    <Button
      component={Link}
      to={`/products/coverage?${new URLSearchParams(readAmong(params))}`}
      variant="default"
      size="xs"
    >
      {words.products}
    </Button>
  );
  const bar = (total: number) => (
    <>
      <AmongBar among={filters}>
        <SegmentedControl
          size="xs"
          aria-label={words.by}
          value={by ?? 'ACCOUNT'}
          onChange={(value) => setBy(value === 'ACCOUNT' ? null : value)}
          data={ROWS.map((value) => ({ value, label: words.bys[value] }))}
        />
        {!by && (
          <SearchField
            label={words.searchLabel}
            placeholder={messages.common.search}
            value={filters.q ?? ''}
            onSearch={search}
          />
        )}
        <span className={classes.spring} />
        {!by && (
          <ExportButton
            path="/api/recommendations/coverage/matrix"
            query={filters}
            fileName="coverage-matrix.csv"
            total={total}
          />
        )}
      </AmongBar>
      <p className={classes.legend}>{words.legend[by ? 'GROUP' : 'ACCOUNT']}</p>
    </>
  );

  return by ? (
    <GroupMatrix key={by} by={by} bar={bar} actions={actions} />
  ) : (
    <AccountMatrix bar={bar} actions={actions} />
  );
}
