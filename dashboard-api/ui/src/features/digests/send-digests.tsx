import { Button, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSend } from '@tabler/icons-react';
import { useRunDigests } from '@/features/digests/digest-queries';
import { Failure } from '@/components/notice';
import { errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import { useParam } from '@/lib/use-param';
import classes from './digests.module.css';

const words = messages.digests;

/** The action of managers: what follows from it, then, when agreed, the run. */
export function SendDigests() {
  const [open, setOpen] = useParam('send');
  const close = () => setOpen(null);
  return (
    <>
      <Button size="xs" leftSection={<IconSend size={14} aria-hidden />} onClick={() => setOpen('1')}>
        {words.action}
      </Button>
      <Modal
        opened={open !== null}
        onClose={close}
        title={words.confirmTitle}
        size={480}
        closeButtonProps={{ 'aria-label': messages.common.close }}
      >
        <Agreement onDone={close} />
      </Modal>
    </>
  );
}

function Agreement({ onDone }: { onDone: () => void }) {
  const run = useRunDigests();

  function send() {
    run.mutate(undefined, {
      onSuccess: ({ sent, skipped, deferred, failed, rehearsed }) => {
        notifications.show({
          color: failed > 0 ? 'yellow' : 'teal',
          title: rehearsed > 0 ? words.rehearsed(rehearsed) : words.done(sent),
          message: words.result(skipped.length - deferred - failed, deferred, failed),
        });
        onDone();
      },
    });
  }

  return (
    <div className={classes.agreement}>
      <p>{words.consequence}</p>
      <p className="muted">{words.once}</p>
      {run.isError && <Failure words={errorWords(run.error)} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {messages.common.cancel}
        </Button>
        <Button loading={run.isPending} onClick={send}>
          {words.action}
        </Button>
      </Group>
    </div>
  );
}
