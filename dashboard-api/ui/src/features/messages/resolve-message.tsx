import { useState } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useResolveMessage } from '@/features/messages/message-queries';
import { Failure, Notice } from '@/components/notice';
import { errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import classes from './messages.module.css';

const words = messages.messagesPage.resolve;

/** A mail whose fate is unknown is never sent again by itself: a person says what became of it. */
export function ResolveMessage({ id }: { id: string }) {
  const [reason, setReason] = useState('');
  const resolve = useResolveMessage(id);
  const say = (outcome: 'SENT' | 'NOT_SENT') =>
    resolve.mutate(
      { outcome, reason: reason.trim() },
      { onSuccess: () => notifications.show({ message: words.done }) },
    );
  const silent = reason.trim() === '';
  return (
    <div className={classes.resolve}>
      <Notice tone="watch" title={words.title}>
        {words.text}
      </Notice>
      {resolve.isError && <Failure words={errorWords(resolve.error)} />}
      <TextInput
        size="xs"
        label={words.reason}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button size="xs" variant="default" disabled={silent} loading={resolve.isPending} onClick={() => say('SENT')}>
          {words.sent}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={silent}
          loading={resolve.isPending}
          onClick={() => say('NOT_SENT')}
        >
          {words.notSent}
        </Button>
      </Group>
    </div>
  );
}
