import { Button, Progress } from '@mantine/core';
import { isOpen, useReplay } from '@/features/recommendations/run-queries';
import { Card } from '@/components/card';
import { Failure, Notice } from '@/components/notice';
import { Tag } from '@/components/tag';
import type { RecommendationRun, RecommendationRunSummary } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { recommendationRun as runWords } from '@/lib/words/pages/recommendations';
import classes from './recommendations.module.css';

type Replay = NonNullable<RecommendationRun['replay']>;

const words = runWords.replay;

type ProofCardProps = { run: RecommendationRunSummary; replay: Replay | null; mayReplay: boolean };

/** Computing a run again gives the same, or says what differs. */
export function ProofCard({ run: { id, content_hash }, replay, mayReplay }: ProofCardProps) {
  const again = useReplay(id);
  return (
    <Card
      title={words.title}
      hint={words.hint}
      actions={
        mayReplay && (
          <Button
            size="compact-xs"
            variant="default"
            loading={again.isPending}
            disabled={isOpen(replay)}
            onClick={() => again.mutate(undefined)}
          >
            {words.action}
          </Button>
        )
      }
    >
      <div className={classes.stack}>
        {again.isError && <Failure words={errorWords(again.error)} />}
        {replay ? <Verdict replay={replay} /> : <p className="muted">{words.never}</p>}
        <p className={classes.hash}>
          <span className="muted">{words.hash}</span> <code>{content_hash.slice(0, 16)}</code>
        </p>
      </div>
    </Card>
  );
}

function Verdict({ replay: { state, percent, result, reason } }: { replay: Replay }) {
  if (isOpen({ state })) {
    return <Progress value={percent} aria-label={words.running(percent)} animated />;
  }
  if (!result) {
    return (
      <Notice tone="act" title={words.failed}>
        {reason}
      </Notice>
    );
  }
  return result.identical ? (
    <p role="status">
      <Tag tone="good">{words.identical}</Tag> {words.same(result.accounts)}
    </p>
  ) : (
    <Notice tone="act" title={words.different(result.accounts)}>
      {words.differing(result.differing.join(', '))}
    </Notice>
  );
}
