import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useLift } from '@/features/suppressions/suppression-queries';
import { scopeWords, SuppressionReason, untilWords, whoWords } from '@/features/suppressions/suppression-words';
import { Form } from '@/components/form';
import { Notice } from '@/components/notice';
import type { Suppression } from '@/lib/api';
import { fullInstant } from '@/lib/format';
import { suppressions as words } from '@/lib/words/pages/suppressions';
import classes from './suppressions.module.css';

const LONGEST_REASON = 500;

type SuppressionDetailProps = { suppression: Suppression; mayLift: boolean; onLifted: () => void };

/** Why an address is blocked, and the way to unblock it. */
export function SuppressionDetail({ suppression, mayLift, onLifted }: SuppressionDetailProps) {
  const { reason, note, created_at } = suppression;
  return (
    <div className={classes.detail}>
      <p>
        <SuppressionReason reason={reason} />
      </p>
      <p>{words.hints[reason]}</p>
      <dl className={classes.facts}>
        <dt>{words.columns.scope}</dt>
        <dd>{scopeWords(suppression)}</dd>
        <dt>{words.columns.until}</dt>
        <dd>{untilWords(suppression)}</dd>
        <dt>{words.columns.by}</dt>
        <dd>{whoWords(suppression)}</dd>
        <dt>{words.columns.at}</dt>
        <dd>{fullInstant(created_at)}</dd>
        {note && (
          <>
            <dt>{words.note}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
      {mayLift && <Lift suppression={suppression} onLifted={onLifted} />}
    </div>
  );
}

function Lift({ suppression: { id, email, reason }, onLifted }: Omit<SuppressionDetailProps, 'mayLift'>) {
  const [asking, setAsking] = useState(false);
  const [why, setWhy] = useState('');
  const lift = useLift(id);
  if (!asking) {
    return (
      <Button size="xs" variant="default" onClick={() => setAsking(true)} style={{ alignSelf: 'start' }}>
        {words.lift.action}
      </Button>
    );
  }

  function go() {
    lift.mutate(why, {
      onSuccess: () => {
        notifications.show({ message: words.lift.done(email) });
        onLifted();
      },
    });
  }

  const recipients = reason !== 'MANUAL' && reason !== 'BOUNCED';
  return (
    <Form
      submit={words.lift.action}
      onSubmit={go}
      attempt={lift}
      disabled={why.trim() === ''}
      onCancel={() => setAsking(false)}
    >
      {recipients ? (
        <Notice tone="watch" title={words.lift.own}>
          {words.lift.consequence}
        </Notice>
      ) : (
        <p>{words.lift.consequence}</p>
      )}
      <Textarea
        label={words.lift.reason}
        description={words.lift.reasonHint}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        maxLength={LONGEST_REASON}
        rows={3}
        data-autofocus
      />
    </Form>
  );
}
