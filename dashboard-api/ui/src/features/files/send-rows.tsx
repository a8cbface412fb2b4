import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Outcome } from '@/features/files/dry-run-outcome';
import { rejectTrialQuery, useSendRows } from '@/features/files/reject-queries';
import { AgreedAction } from '@/components/agreed-action';
import { Failure } from '@/components/notice';
import { Loaded } from '@/components/states';
import { errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import { rejects as words } from '@/lib/words/pages/rejects';
import classes from './rejects.module.css';

/** Tries the edited rows, shows what would become of them, and sends them once that is agreed to. */
export function SendRows({ batch, edited }: { batch: string; edited: number }) {
  return (
    <AgreedAction action={words.send(edited)} title={words.sendTitle} disabled={edited === 0} wide>
      {(close) => <Sending batch={batch} edited={edited} close={close} />}
    </AgreedAction>
  );
}

function Sending({ batch, edited, close }: { batch: string; edited: number; close: () => void }) {
  const navigate = useNavigate();
  const trial = useQuery(rejectTrialQuery(batch));
  const send = useSendRows(batch, (correction) => {
    notifications.show({ message: words.sent(edited) });
    void navigate(`/data?open=${correction}`);
  });
  return (
    <div className={classes.sending}>
      <Loaded query={trial}>{(outcome) => <Outcome outcome={outcome} stale={trial.isFetching} />}</Loaded>
      <p>{words.consequence}</p>
      {send.isError && <Failure words={errorWords(send.error)} />}
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={close}>
          {messages.common.cancel}
        </Button>
        <Button size="xs" disabled={!trial.isSuccess} loading={send.isPending} onClick={() => send.mutate(undefined)}>
          {words.send(edited)}
        </Button>
      </Group>
    </div>
  );
}
