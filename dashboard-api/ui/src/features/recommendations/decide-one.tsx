import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Comment } from '@/features/recommendations/decide-many';
import { type Decision, useDecide } from '@/features/recommendations/item-queries';
import { Failure } from '@/components/notice';
import type { RecommendedItem } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { instantWords } from '@/lib/format';
import { messages } from '@/lib/messages';
import { recommendationRun as runWords } from '@/lib/words/pages/recommendations';
import classes from './recommendations.module.css';

const words = messages.recommendation.decide;
const names = messages.recommendation;

type DecideOneProps = { item: RecommendedItem; mayDecide: boolean; blocked: boolean };

/** What was decided on a recommendation, and the decision while there is one to make. */
export function DecideOne({ item, mayDecide, blocked }: DecideOneProps) {
  const { state, comment, decided_by, decided_at, exported_at } = item;
  return (
    <div className={classes.stack}>
      {decided_by && decided_at && (
        <p>
          {words.decided(names.states[state], decided_by, instantWords(decided_at, new Date()))}
          {comment && <q className={classes.quote}>{comment}</q>}
        </p>
      )}
      {exported_at && <p className="muted">{words.exported}</p>}
      {mayDecide && !exported_at && <Deciding item={item} blocked={blocked} />}
    </div>
  );
}

/** A decision can be changed until the recommendation has left. */
function Deciding({ item, blocked }: { item: RecommendedItem; blocked: boolean }) {
  const [comment, setComment] = useState('');
  const decide = useDecide(item);
  const said = comment.trim();

  function go(decision: Decision) {
    decide.mutate(
      { decision, comment: said },
      {
        onSuccess: () => {
          setComment('');
          notifications.show({ message: words.done[decision] });
        },
      },
    );
  }

  return (
    <>
      {!item.passes && <p className="muted">{words.blocked}</p>}
      {item.passes && blocked && <p className="muted">{runWords.fourEyes.own}.</p>}
      <Comment value={comment} onChange={setComment} />
      {decide.isError && <Failure words={errorWords(decide.error)} />}
      <Group gap="xs">
        {item.state !== 'APPROVED' && (
          <Button
            size="xs"
            disabled={!item.passes || blocked}
            loading={decide.isPending}
            onClick={() => go('APPROVED')}
          >
            {words.approve}
          </Button>
        )}
        {item.state !== 'REJECTED' && (
          <Button
            size="xs"
            variant="default"
            disabled={said === ''}
            loading={decide.isPending}
            onClick={() => go('REJECTED')}
          >
            {words.reject}
          </Button>
        )}
      </Group>
    </>
  );
}
