import { notifications } from '@mantine/notifications';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { type HoldoutPlan, useEndHoldout, useStartHoldout } from '@/features/outreach/holdout-queries';
import { AgreedAction } from '@/components/agreed-action';
import { Form } from '@/components/form';
import { ApiError, errorWords, type ErrorWords } from '@/lib/api-error';
import { fullDay } from '@/lib/days';
import { holdout as words } from '@/lib/words/pages/holdout';
import classes from './outreach.module.css';

type StartHoldoutProps = { plan: HoldoutPlan; leftOut: number; knownBy: string };

/** Leaves accounts without reminders, once it is said how many. */
export function StartHoldout({ plan, leftOut, knownBy }: StartHoldoutProps) {
  const start = useStartHoldout();
  return (
    <AgreedAction action={words.start.action} title={words.start.title} icon={IconPlayerPlay}>
      {(close) => (
        <Form
          submit={words.start.action}
          attempt={start}
          failure={failure}
          onCancel={close}
          onSubmit={() =>
            start.mutate(plan, {
              onSuccess: () => {
                notifications.show({ message: words.start.done });
                close();
              },
            })
          }
        >
          <p className={classes.text}>{words.start.consequence(plan.percent, leftOut)}</p>
          <p className={classes.text}>{words.start.until(fullDay(knownBy))}</p>
        </Form>
      )}
    </AgreedAction>
  );
}

/** Reminds everyone again. */
export function EndHoldout() {
  const end = useEndHoldout();
  return (
    <AgreedAction action={words.end.action} title={words.end.title} icon={IconPlayerStop} second>
      {(close) => (
        <Form
          submit={words.end.action}
          attempt={end}
          failure={failure}
          onCancel={close}
          onSubmit={() =>
            end.mutate(undefined, {
              onSuccess: () => {
                notifications.show({ message: words.end.done });
                close();
              },
            })
          }
        >
          <p className={classes.text}>{words.end.consequence}</p>
        </Form>
      )}
    </AgreedAction>
  );
}

function failure(error: unknown): ErrorWords {
  const known: Record<string, ErrorWords> = words.failures;
  return (error instanceof ApiError ? known[error.code] : undefined) ?? errorWords(error);
}
