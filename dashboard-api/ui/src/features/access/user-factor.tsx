import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTakeFactorAway } from '@/features/access/access-queries';
import { Failure, Notice } from '@/components/notice';
import type { User } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import classes from './access.module.css';

const words = messages.users.factor;

/** A user's second factor, and the way to take it away, asked once more. */
export function UserFactor({ user }: { user: User }) {
  const [asking, setAsking] = useState(false);
  const takeAway = useTakeFactorAway(user.id);
  const go = () =>
    takeAway.mutate(undefined, {
      onSuccess: () => notifications.show({ message: words.takenAway(user.display_name) }),
    });
  if (!user.second_factor) {
    return null;
  }
  return (
    <section className={classes.form} aria-label={messages.users.columns.factor}>
      {asking ? (
        <>
          <Notice tone="watch" title={words.takeAway}>
            {words.consequence}
          </Notice>
          {takeAway.isError && <Failure words={errorWords(takeAway.error)} />}
          <Group gap="xs">
            <Button size="xs" color="red" loading={takeAway.isPending} onClick={go}>
              {words.confirm}
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsking(false)}>
              {messages.common.cancel}
            </Button>
          </Group>
        </>
      ) : (
        <>
          <p className="muted">{words.text}</p>
          <div>
            <Button size="xs" variant="default" onClick={() => setAsking(true)}>
              {words.takeAway}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
