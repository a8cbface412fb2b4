import { useState } from 'react';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { ConfirmPassword } from '@/features/profile/confirm-password';
import { Enrolment } from '@/features/profile/enrolment';
import { profileQuery, useTurnOff } from '@/features/profile/profile-queries';
import { Card } from '@/components/card';
import { Lines, Loaded } from '@/components/states';
import { Tag } from '@/components/tag';
import { profile as profileWords } from '@/lib/words/pages/profile';
import classes from './profile.module.css';

const words = profileWords.factor;

/** Whether a code is asked for after the password, and the way to turn that on or off. */
export function SecondFactor() {
  const profile = useQuery(profileQuery);
  const [changing, setChanging] = useState(false);
  const done = () => setChanging(false);
  return (
    <Card title={words.title} hint={words.hint}>
      <Loaded query={profile} pending={<Lines count={2} />}>
        {({ second_factor: on }) =>
          changing ? (
            on ? (
              <TurnOff onDone={done} />
            ) : (
              <Enrolment onDone={done} />
            )
          ) : (
            <div className={classes.state}>
              <Tag tone={on ? 'good' : 'plain'}>{on ? words.on : words.off}</Tag>
              <Button size="xs" variant="default" onClick={() => setChanging(true)}>
                {on ? words.turnOff : words.turnOn}
              </Button>
            </div>
          )
        }
      </Loaded>
    </Card>
  );
}

function TurnOff({ onDone }: { onDone: () => void }) {
  const turnOff = useTurnOff();
  const go = (password: string) =>
    turnOff.mutate(password, {
      onSuccess: () => {
        notifications.show({ message: words.turnedOff });
        onDone();
      },
    });
  return (
    <ConfirmPassword
      text={`${words.turnOffHint} ${words.confirm}`}
      action={words.turnOff}
      attempt={turnOff}
      onConfirm={go}
      onCancel={onDone}
    />
  );
}
