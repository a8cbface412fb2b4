import { type ReactNode, useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { IconBulb } from '@tabler/icons-react';
import { DecideAll, DecideChosen } from '@/features/recommendations/decide-many';
import { ITEM_CARD, itemColumns } from '@/features/recommendations/item-columns';
import { ItemFilterBar } from '@/features/recommendations/item-filters';
import { ItemPanel } from '@/features/recommendations/item-panel';
import { type ItemFilters, itemsQuery, readItemFilters } from '@/features/recommendations/item-queries';
import { isBlocked, type Rights } from '@/features/recommendations/rights';
import { useReps } from '@/features/recommendations/use-reps';
import { ExportButton } from '@/components/export-button';
import { ListPage } from '@/components/list-page';
import { SearchField } from '@/components/search-field';
import type { RecommendationRunSummary } from '@/lib/api';
import { messages } from '@/lib/messages';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './recommendations.module.css';

const words = messages.recommendation;

type ItemsTabProps = {
  run: RecommendationRunSummary;
  rights: Rights;
  title: string;
  sentence: string;
  actions: ReactNode;
  heading: ReactNode;
};

/** What a run recommends: read, filtered, explained beside the list, decided on one by one or many at once. */
export function ItemsTab({ run, rights, title, sentence, actions, heading }: ItemsTabProps) {
  const [params] = useSearchParams();
  const filters = readItemFilters(params);
  const [openId, setOpen] = useParam('open');
  const [, setSort] = useParam('sort');
  const { chosen, choose, clear } = useSelection();
  const { reps, repName } = useReps();
  const rows = usePagedRows((page) => itemsQuery(run.id, filters, page));
  const blocked = isBlocked(run, rights);

  return (
    <ListPage
      title={title}
      sentence={() => sentence}
      actions={
        <>
          {actions}
          {rights.mayDecide && <DecideAll run={run} filters={filters} blocked={blocked} repName={repName} />}
        </>
      }
      rows={rows}
      empty={{ icon: IconBulb, ...(Object.keys(filters).length > 0 ? words.filteredEmpty : words.empty) }}
      grid={{
        label: words.grid,
        columns: itemColumns(repName, rights.mayDecide ? { chosen, choose } : undefined),
        rowId: ({ account_id, place }) => `${account_id}.${place}`,
        sort: filters.sort ?? '-score',
        onSort: setSort,
      }}
      card={ITEM_CARD}
      open={[openId, setOpen]}
      panel={
        openId !== null && (
          <ItemPanel
            key={openId}
            run={run.id}
            {...placeOf(openId)}
            mayDecide={rights.mayDecide}
            blocked={blocked}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      {heading}
      <Bar run={run} filters={filters} reps={reps} total={rows.count} />
      {chosen.size > 0 && <DecideChosen run={run} ids={[...chosen]} blocked={blocked} onDone={clear} />}
    </ListPage>
  );
}

/** Which of an account's products a row is. */
function placeOf(row: string): { account: string; place: number } {
  const dot = row.lastIndexOf('.');
  return { account: row.slice(0, dot), place: Number(row.slice(dot + 1)) };
}

type BarProps = {
  run: RecommendationRunSummary;
  filters: ItemFilters;
  reps: { value: string; label: string }[];
  total: number;
};

function Bar({ run, filters, reps, total }: BarProps) {
  const [, setQ] = useParam('q');
  const search = useCallback((text: string) => setQ(text || null), [setQ]);
  return (
    <div className={classes.bar}>
      <SearchField
        label={words.searchLabel}
        placeholder={messages.common.search}
        value={filters.q ?? ''}
        onSearch={search}
      />
      <ItemFilterBar filters={filters} reps={reps} />
      <span className={classes.spring} />
      <ExportButton
        path={`/api/recommendation-runs/${run.id}/items`}
        query={{ ...filters }}
        fileName={`recommendations-${run.as_of}.csv`}
        total={total}
      />
    </div>
  );
}

function useSelection() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = useCallback(
    (id: string) =>
      setChosen((before) => {
        const next = new Set(before);
        return next.delete(id) ? next : next.add(id);
      }),
    [],
  );
  return { chosen, choose, clear: () => setChosen(new Set()) };
}
