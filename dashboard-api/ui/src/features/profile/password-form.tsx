import { type SyntheticEvent, useState } from 'react';
import { Button, PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Failed } from '@/features/profile/failed';
import { useChangePassword } from '@/features/profile/profile-queries';
import { Card } from '@/components/card';
import { messages } from '@/lib/messages';
import classes from './profile.module.css';

const words = messages.profile.password;
const EMPTY = { current: '', next: '', repeat: '' };

export function PasswordForm() {
  const [fields, setFields] = useState(EMPTY);
  const change = useChangePassword();
  const differs = fields.repeat !== '' && fields.repeat !== fields.next;

  function onSubmit(event: SyntheticEvent) {
    event.preventDefault();
    change.mutate(
      { current_password: fields.current, new_password: fields.next },
      {
        onSuccess: () => {
          setFields(EMPTY);
          notifications.show({ message: words.saved });
        },
      },
    );
  }

  const field = (name: keyof typeof EMPTY, autoComplete: string) => ({
    label: words[name],
    autoComplete,
    required: true,
    withAsterisk: false,
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setFields((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <Card title={words.title} hint={words.hint}>
      <form className={classes.form} onSubmit={onSubmit}>
        <PasswordInput {...field('current', 'current-password')} />
        <PasswordInput {...field('next', 'new-password')} description={words.nextHint} />
        <PasswordInput {...field('repeat', 'new-password')} error={differs && words.different} />
        {change.isError && <Failed error={change.error} />}
        <div>
          <Button type="submit" size="xs" loading={change.isPending} disabled={fields.next !== fields.repeat}>
            {words.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}
