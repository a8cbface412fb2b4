import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { itemsPath } from '@/features/recommendations/addresses';
import { ChangesTab } from '@/features/recommendations/changes-tab';
import { ExportApproved } from '@/features/recommendations/export-approved';
import { ItemsTab } from '@/features/recommendations/items-tab';
import { LatestRun } from '@/features/recommendations/latest-run';
import { Overview } from '@/features/recommendations/overview';
import type { Rights } from '@/features/recommendations/rights';
import { RunHeading } from '@/features/recommendations/run-heading';
import { runQuery } from '@/features/recommendations/run-queries';
import { Page } from '@/components/page';
import { EmptyState, ErrorState, Lines } from '@/components/states';
import { ApiError } from '@/lib/api-error';
import type { RecommendationRunSummary } from '@/lib/api';
import { localToday, shortDay } from '@/lib/days';
import { recommendationRun as words, recommendations as listWords } from '@/lib/words/pages/recommendations';

type RunPageProps = { id: string; tab: string | undefined; rights: Rights };

/** One run: what became of its candidates, and what it recommends. */
export function RunPage({ id, tab, rights }: RunPageProps) {
  const run = useQuery(runQuery(id));
  if (run.error instanceof ApiError && run.error.status === 404) {
    return <Missing />;
  }
  const title = run.data ? words.title(shortDay(run.data.as_of, localToday())) : listWords.columns.run;
  const summary = run.data?.summary;
  if (!summary) {
    return (
      <Page title={title} sentence={run.data && listWords.policies[run.data.policy]}>
        {run.data ? (
          <LatestRun run={run.data} mayStop={rights.mayDecide} />
        ) : run.isError ? (
          <ErrorState error={run.error} onRetry={() => void run.refetch()} />
        ) : (
          <Lines count={8} />
        )}
      </Page>
    );
  }
  const heading = <RunHeading run={summary} rights={rights} />;
  const actions = <Actions run={summary} rights={rights} reviewing={tab === 'items'} />;
  const sentence = words.sentence(summary.waiting_count, summary.item_count);
  if (tab === 'changes') {
    return <ChangesTab run={summary} title={title} heading={heading} />;
  }
  return tab === 'items' ? (
    <ItemsTab run={summary} rights={rights} title={title} sentence={sentence} actions={actions} heading={heading} />
  ) : (
    <Page title={title} sentence={sentence} actions={actions}>
      {heading}
      <Overview run={summary} replay={run.data?.replay ?? null} mayReplay={rights.mayDecide} />
    </Page>
  );
}

type ActionsProps = { run: RecommendationRunSummary; rights: Rights; reviewing: boolean };

function Actions({ run, rights: { mayDecide, mayExport }, reviewing }: ActionsProps): ReactNode {
  return (
    <>
      {mayExport && (run.approved_count > 0 || run.exported_count > 0) && <ExportApproved run={run} />}
      {mayDecide && !reviewing && run.waiting_count > 0 && (
        <Button size="xs" component={Link} to={itemsPath(run.id, { state: 'PROPOSED', audit: 'PASSING' })}>
          {words.review(run.waiting_count)}
        </Button>
      )}
    </>
  );
}

function Missing() {
  return (
    <EmptyState
      heading
      icon={IconMapQuestion}
      title={words.missing.title}
      text={words.missing.text}
      action={
        <Button component={Link} to="/recommendations" variant="light" size="xs">
          {words.missing.action}
        </Button>
      }
    />
  );
}
