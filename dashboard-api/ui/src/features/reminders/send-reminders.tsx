import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { HeldBack } from '@/features/reminders/held-back';
import { reminderPreviewQuery, useRunReminders } from '@/features/reminders/reminder-run';
import { AgreedAction } from '@/components/agreed-action';
import { Failure } from '@/components/notice';
import { Loaded } from '@/components/states';
import type { ReminderPreview } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import classes from './reminders.module.css';

const words = messages.reminders;
const SHOWN = 6;

/** The action of managers: what would go out, to whom, then, when agreed, the run. */
export function SendReminders() {
  return (
    <AgreedAction action={words.action} title={words.title}>
      {(close) => <Agreement onDone={close} />}
    </AgreedAction>
  );
}

function Agreement({ onDone }: { onDone: () => void }) {
  const preview = useQuery(reminderPreviewQuery);
  const run = useRunReminders();
  const failure = run.isError ? errorWords(run.error) : undefined;

  function send() {
    run.mutate(undefined, {
      onSuccess: ({ sent, suppressed, deferred, failed, unknown, rehearsed, accounted }) => {
        notifications.show({
          color: failed + unknown > 0 ? 'yellow' : 'teal',
          title: rehearsed > 0 ? words.rehearsed(rehearsed) : words.done(sent),
          message: [
            accounted && words.accounted(accounted),
            words.result(suppressed, deferred, failed),
            unknown > 0 && words.unknown(unknown),
          ]
            .filter(Boolean)
            .join(' '),
        });
        onDone();
      },
    });
  }

  return (
    <Loaded query={preview}>
      {(data) => (
        <div className={classes.agreement}>
          <p className={classes.consequence}>
            {data.allowed.length === 0 ? words.nobody : words.consequence(data.allowed.length)}
          </p>
          {data.allowed.length > 0 && <p className="muted">{words.once}</p>}
          <Recipients preview={data} />
          <HeldBack title={words.held(data.denied.length)} accounts={data.denied} />
          <HeldBack title={words.deferred(data.deferred.length)} accounts={data.deferred} />
          {failure && <Failure words={failure} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onDone}>
              {messages.common.cancel}
            </Button>
            <Button disabled={data.allowed.length === 0} loading={run.isPending} onClick={send}>
              {words.button(data.allowed.length)}
            </Button>
          </Group>
        </div>
      )}
    </Loaded>
  );
}

function Recipients({ preview: { allowed } }: { preview: ReminderPreview }) {
  if (allowed.length === 0) {
    return null;
  }
  return (
    <section aria-label={words.who}>
      <ul className={classes.list}>
        {allowed.slice(0, SHOWN).map((each) => (
          <li key={each.account_id}>
            <span>{each.name}</span>
            <span className="muted">{each.email}</span>
          </li>
        ))}
      </ul>
      {allowed.length > SHOWN && <p className="muted">{words.more(allowed.length - SHOWN)}</p>}
    </section>
  );
}
