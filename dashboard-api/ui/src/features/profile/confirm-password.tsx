import { type SyntheticEvent, useState } from 'react';
import { Button, Group, PasswordInput } from '@mantine/core';
import { Failed } from '@/features/profile/failed';
import { messages } from '@/lib/messages';
import classes from './profile.module.css';

type ConfirmPasswordProps = {
  text: string;
  action: string;
  attempt: { isPending: boolean; error: unknown };
  onConfirm: (password: string) => void;
  onCancel: () => void;
};

/** That it is really the person who is signed in. */
export function ConfirmPassword({ text, action, attempt, onConfirm, onCancel }: ConfirmPasswordProps) {
  const [password, setPassword] = useState('');
  function onSubmit(event: SyntheticEvent) {
    event.preventDefault();
    onConfirm(password);
  }
  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <p>{text}</p>
      <PasswordInput
        label={messages.profile.factor.password}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {attempt.error !== null && <Failed error={attempt.error} />}
      <Group gap="xs">
        <Button type="submit" size="xs" loading={attempt.isPending}>
          {action}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          {messages.common.cancel}
        </Button>
      </Group>
    </form>
  );
}
