import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRunDigests } from '@/features/digests/digest-queries';
import { AgreedAction } from '@/components/agreed-action';
import { Failure } from '@/components/notice';
import { errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import { digests as words } from '@/lib/words/pages/digests';
import classes from './digests.module.css';

/** The action of managers: what follows from it, then, when agreed, the run. */
export function SendDigests() {
  return (
    <AgreedAction action={words.action} title={words.confirmTitle}>
      {(close) => <Agreement onDone={close} />}
    </AgreedAction>
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
