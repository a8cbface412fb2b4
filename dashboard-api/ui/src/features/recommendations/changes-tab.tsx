import { type ReactNode, useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { CHANGE_CARD, changeColumns } from '@/features/recommendations/change-columns';
import {
  type ChangeFilters,
  changesQuery,
  comparisonQuery,
  readChangeFilters,
} from '@/features/recommendations/change-queries';
import { ComparisonCard, comparisonWords } from '@/features/recommendations/comparison-card';
import { Narrow } from '@/features/recommendations/item-filters';
import { runsQuery } from '@/features/recommendations/run-queries';
import { useReps } from '@/features/recommendations/use-reps';
import { ExportButton } from '@/components/export-button';
import { ListPage } from '@/components/list-page';
import { Page } from '@/components/page';
import { SearchField } from '@/components/search-field';
import { EmptyState, Loaded } from '@/components/states';
import type { RecommendationRunSummary } from '@/lib/api';
import { instantWords } from '@/lib/format';
import { messages } from '@/lib/messages';
import { recommendationChanges as words } from '@/lib/words/pages/recommendation-changes';
import { recommendations as listWords } from '@/lib/words/pages/recommendations';
import { usePagedRows } from '@/lib/paged-rows';
import { NARROW } from '@/lib/screen';
import { useParam } from '@/lib/use-param';
import classes from './recommendations.module.css';

type Run = RecommendationRunSummary;
type ChangesTabProps = { run: Run; title: string; heading: ReactNode };

/** What a run recommends differently from another, by default the one before it. */
export function ChangesTab({ run, title, heading }: ChangesTabProps) {
  const runs = useQuery(runsQuery());
  const [chosen] = useParam('with');
  const others = runs.data?.items.filter(({ id }) => id !== run.id) ?? [];
  const earlier =
    others.find(({ id }) => id === chosen) ?? others.find(({ begun_at }) => begun_at < run.begun_at) ?? others[0];
  return earlier ? (
    <Changes key={earlier.id} run={run} earlier={earlier} others={others} title={title} heading={heading} />
  ) : (
    <Page title={title} sentence={undefined}>
      {heading}
      <Loaded query={runs}>{() => <EmptyState icon={IconArrowsDiff} {...words.alone} />}</Loaded>
    </Page>
  );
}

type ChangesProps = ChangesTabProps & { earlier: Run; others: Run[] };

function Changes({ run, earlier, others, title, heading }: ChangesProps) {
  const [params] = useSearchParams();
  const filters = readChangeFilters(params);
  const [, setSort] = useParam('sort');
  const { reps, repName } = useReps();
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const comparison = useQuery(comparisonQuery(run.id, earlier.id));
  const rows = usePagedRows((page) => changesQuery(run.id, earlier.id, filters, page));
  return (
    <ListPage
      title={title}
      sentence={() => comparison.data && comparisonWords(comparison.data)}
      rows={rows}
      empty={{ icon: IconArrowsDiff, ...(Object.keys(filters).length > 0 ? words.filteredEmpty : words.empty) }}
      grid={{
        label: words.grid,
        columns: changeColumns(repName),
        rowId: ({ account_id, sku }) => `${account_id}.${sku}`,
        sort: filters.sort ?? '-score',
        onSort: setSort,
      }}
      card={CHANGE_CARD}
    >
      {heading}
      {comparison.data && !narrow && <ComparisonCard comparison={comparison.data} />}
      <Bar run={run} earlier={earlier} others={others} filters={filters} reps={reps} total={rows.count} />
    </ListPage>
  );
}

type BarProps = {
  run: Run;
  earlier: Run;
  others: Run[];
  filters: ChangeFilters;
  reps: { value: string; label: string }[];
  total: number;
};

function Bar({ run, earlier, others, filters, reps, total }: BarProps) {
  const [, setQ] = useParam('q');
  const [, setEarlier] = useParam('with');
  const search = useCallback((text: string) => setQ(text || null), [setQ]);
  return (
    <div className={classes.bar}>
      <SearchField
        label={messages.recommendation.searchLabel}
        placeholder={messages.common.search}
        value={filters.q ?? ''}
        onSearch={search}
      />
      <Select
        size="xs"
        w={230}
        aria-label={words.with}
        value={earlier.id}
        onChange={setEarlier}
        allowDeselect={false}
        data={others.map((each) => ({ value: each.id, label: runWords(each) }))}
      />
      <Narrow name="change" label={words.filters.change} value={filters.change} data={choices(words.kinds)} />
      <Narrow
        name="scenario"
        label={words.filters.scenario}
        value={filters.scenario}
        data={choices(messages.recommendation.scenarios).filter(({ value }) => value !== 'HOLD')}
      />
      {reps.length > 1 && <Narrow name="rep" label={words.filters.rep} value={filters.rep} data={reps} />}
      <span className={classes.spring} />
      <ExportButton
        path={`/api/recommendation-runs/${run.id}/comparison/${earlier.id}/changes`}
        query={{ ...filters }}
        fileName={`recommendation-changes-${run.as_of}.csv`}
        total={total}
      />
    </div>
  );
}

const choices = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

function runWords({ begun_at, policy }: Run): string {
  return `${instantWords(begun_at, new Date())}, ${listWords.policies[policy].toLowerCase()}`;
}
