import { Button, Progress } from '@mantine/core';
import { IconChartHistogram } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { backtestQuery, isRunning, useStart, useStop } from '@/features/backtest/backtest-queries';
import { Result } from '@/features/backtest/result';
import { Card } from '@/components/card';
import { Failure, Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { EmptyState, Loaded } from '@/components/states';
import type { BacktestResult, BacktestRun } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { count, decimal, share } from '@/lib/format';
import { backtest as words } from '@/lib/words/pages/backtest';

/** How good dates would have been on the company's own past orders, beside simple and published rules. */
export function BacktestPage({ mayRun }: { mayRun: boolean }) {
  const backtest = useQuery(backtestQuery);
  const start = useStart();
  const running = isRunning(backtest.data);
  return (
    <Page
      title={words.title}
      sentence={backtest.data && sentence(backtest.data.result)}
      actions={
        mayRun && (
          <Button
            size="xs"
            disabled={!backtest.data || running}
            loading={start.isPending}
            onClick={() => start.mutate()}
          >
            {backtest.data?.result ? words.again : words.start}
          </Button>
        )
      }
    >
      {start.isError && <Failure words={errorWords(start.error)} />}
      <Loaded query={backtest}>
        {({ run, result }) => (
          <>
            {run && <Run run={run} mayStop={mayRun} />}
            {result ? <Result result={result} /> : <EmptyState icon={IconChartHistogram} {...words.empty} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function sentence(result: BacktestResult | null): string {
  if (!result) {
    return words.never;
  }
  const { purchases, dates, windows } = result.scorecard;
  const days = (method: string) => decimal(dates.find((each) => each.method === method)?.mean);
  const inside = windows.find(({ method }) => method === 'ROADBOOK')?.coverage;
  return words.sentence(count(purchases), days('ROADBOOK'), days('MEDIAN'), share(inside));
}

/** How far it is, or why nothing came of it. */
function Run({ run, mayStop }: { run: BacktestRun; mayStop: boolean }) {
  const stop = useStop();
  switch (run.state) {
    case 'RUNNING': {
      const step =
        run.total > 0
          ? words.running(count(run.done), count(run.total), run.requested_by)
          : words.reading(run.requested_by);
      return (
        <Card
          title={words.progress}
          hint={step}
          actions={
            mayStop && (
              <Button size="compact-xs" variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
                {words.stop}
              </Button>
            )
          }
        >
          <Progress value={run.percent} aria-label={step} animated />
        </Card>
      );
    }
    case 'REFUSED':
      return (
        <Notice tone="watch" title={words.refused}>
          {run.reason}
        </Notice>
      );
    case 'STOPPED':
      return (
        <Notice tone="watch" title={words.stopped}>
          {run.reason}
        </Notice>
      );
    case 'FAILED':
      return (
        <Notice tone="act" title={words.failed}>
          {run.reason}
        </Notice>
      );
    case 'MEASURED':
      return null;
  }
}
