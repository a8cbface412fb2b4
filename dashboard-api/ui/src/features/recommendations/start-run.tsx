import { useState } from 'react';
import { Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlayerPlay } from '@tabler/icons-react';
import { type Policy, useStartRun } from '@/features/recommendations/run-queries';
import { AgreedAction } from '@/components/agreed-action';
import { Form } from '@/components/form';
import { localToday } from '@/lib/days';
import { recommendations as listWords } from '@/lib/words/pages/recommendations';

const words = listWords.start;
const { policies, policyHints } = listWords;
const POLICIES: Policy[] = ['STRICT', 'STANDARD', 'PERMISSIVE'];

/** The action of managers: as of which day, and how recommendations are judged. */
export function StartRun({ disabled }: { disabled: boolean }) {
  return (
    <AgreedAction action={words.action} title={words.title} icon={IconPlayerPlay} disabled={disabled}>
      {(close) => <NewRun onDone={close} />}
    </AgreedAction>
  );
}

function NewRun({ onDone }: { onDone: () => void }) {
  const [asOf, setAsOf] = useState(localToday);
  const [policy, setPolicy] = useState<Policy>('STANDARD');
  const start = useStartRun();

  function go() {
    // Today is the service's own, whatever the reader's clock says.
    const as_of = asOf === localToday() || asOf === '' ? null : asOf;
    start.mutate(
      { as_of, policy },
      {
        onSuccess: () => {
          notifications.show({ message: words.started });
          onDone();
        },
      },
    );
  }

  return (
    <Form submit={words.action} onSubmit={go} attempt={start} onCancel={onDone}>
      <p style={{ margin: 0 }}>{words.text}</p>
      <TextInput
        type="date"
        label={words.asOf}
        description={words.asOfHint}
        max={localToday()}
        value={asOf}
        onChange={(event) => setAsOf(event.currentTarget.value)}
      />
      <Radio.Group label={words.policy} value={policy} onChange={(value) => setPolicy(value)}>
        <Stack gap={8} mt={6}>
          {POLICIES.map((each) => (
            <Radio key={each} size="sm" value={each} label={policies[each]} description={policyHints[each]} />
          ))}
        </Stack>
      </Radio.Group>
    </Form>
  );
}
