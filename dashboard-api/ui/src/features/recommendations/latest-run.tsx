import { Button, Progress } from '@mantine/core';
import { useStopRun } from '@/features/recommendations/run-queries';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import type { RecommendationRun } from '@/lib/api';
import { localToday, shortDay } from '@/lib/days';
import { count } from '@/lib/format';
import { recommendations as listWords } from '@/lib/words/pages/recommendations';

const words = listWords.progress;

/** How far a run is, or why nothing came of it; nothing once it is there. */
export function LatestRun({ run, mayStop }: { run: RecommendationRun; mayStop: boolean }) {
  switch (run.state) {
    case 'REQUESTED':
    case 'RUNNING':
      return <Going run={run} mayStop={mayStop} />;
    case 'REFUSED':
    case 'STOPPED':
    case 'FAILED':
      return (
        <Notice tone={run.state === 'FAILED' ? 'act' : 'watch'} title={words[run.state]}>
          {run.reason}
        </Notice>
      );
    case 'DONE':
      return null;
  }
}

function Going({ run, mayStop }: { run: RecommendationRun; mayStop: boolean }) {
  const stop = useStopRun(run.id);
  const step = stepWords(run);
  return (
    <Card
      title={words.title(shortDay(run.as_of, localToday()))}
      hint={step}
      actions={
        mayStop && (
          <Button size="compact-xs" variant="default" loading={stop.isPending} onClick={() => stop.mutate(undefined)}>
            {words.stop}
          </Button>
        )
      }
    >
      <Progress value={run.percent} aria-label={step} animated />
    </Card>
  );
}

function stepWords({ step, requested_by, done, total }: RecommendationRun): string {
  switch (step) {
    case 'COMPUTING':
      return words.COMPUTING(requested_by, count(done), count(total));
    case 'READING':
      return words.READING(requested_by);
    default:
      return words.WAITING(requested_by);
  }
}
