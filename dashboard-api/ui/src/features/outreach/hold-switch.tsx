import { useState } from 'react';
import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { holdWords } from '@/features/outreach/hold-banner';
import { usePause, useRelease } from '@/features/outreach/outreach-queries';
import { Form } from '@/components/form';
import { Failure, Notice } from '@/components/notice';
import type { Hold } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import { outreach as words } from '@/lib/words/pages/outreach';
import classes from './outreach.module.css';

const LONGEST_REASON = 500;

/** Stops all mails, once it is said why. */
export function PauseButton() {
  const [opened, { open, close }] = useDisclosure();
  const [reason, setReason] = useState('');
  const pause = usePause();

  function stop() {
    pause.mutate(reason, {
      onSuccess: () => {
        notifications.show({ message: words.pause.done });
        close();
      },
    });
  }

  return (
    <>
      <Button
        size="xs"
        variant="light"
        color="red"
        leftSection={<IconPlayerPause size={14} aria-hidden />}
        onClick={open}
      >
        {words.pause.action}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={words.pause.title}
        size={480}
        closeButtonProps={{ 'aria-label': messages.common.close }}
      >
        <Form
          submit={words.pause.action}
          onSubmit={stop}
          attempt={pause}
          disabled={reason.trim() === ''}
          onCancel={close}
        >
          <p className={classes.text}>{words.pause.consequence}</p>
          <Textarea
            label={words.pause.reason}
            description={words.pause.reasonHint}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={LONGEST_REASON}
            rows={3}
            data-autofocus
          />
        </Form>
      </Modal>
    </>
  );
}

/** What keeps mails back, and the way to let them go. */
export function StandingHold({ hold, mayRelease }: { hold: Hold; mayRelease: boolean }) {
  return (
    <Notice tone="act" title={messages.hold.causes[hold.cause]}>
      <div className={classes.hold}>
        <span>{holdWords(hold)}</span>
        {mayRelease && <ReleaseButton hold={hold} />}
      </div>
    </Notice>
  );
}

function ReleaseButton({ hold }: { hold: Hold }) {
  const [opened, { open, close }] = useDisclosure();
  const release = useRelease(hold.hold_id);
  const restored = hold.cause === 'RESTORED';
  const asked = agreement(hold);

  function letGo() {
    release.mutate(undefined, { onSuccess: () => notifications.show({ message: words.release.done }) });
  }

  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconPlayerPlay size={14} aria-hidden />} onClick={open}>
        {words.release.action}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={asked.title}
        size={480}
        closeButtonProps={{ 'aria-label': messages.common.close }}
      >
        <div className={classes.agreement}>
          <p className={classes.text}>{asked.consequence}</p>
          {release.isError && <Failure words={errorWords(release.error)} />}
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={close}>
              {messages.common.cancel}
            </Button>
            <Button size="xs" {...(restored && { color: 'red' })} loading={release.isPending} onClick={letGo}>
              {words.release.confirm}
            </Button>
          </Group>
        </div>
      </Modal>
    </>
  );
}

function agreement(hold: Hold): { title: string; consequence: string } {
  const { restored, complaints, paused } = words.release;
  switch (hold.cause) {
    case 'RESTORED':
      return { title: restored.title, consequence: restored.consequence(hold.missing ?? 0) };
    case 'COMPLAINTS':
      return complaints;
    case 'PAUSED':
      return paused;
  }
}
