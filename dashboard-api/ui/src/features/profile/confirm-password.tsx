import { useState } from 'react';
import { PasswordInput } from '@mantine/core';
import { passwordFailure } from '@/features/profile/wrong-password';
import { Form } from '@/components/form';
import { profile as profileWords } from '@/lib/words/pages/profile';

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
  return (
    <Form
      submit={action}
      onSubmit={() => onConfirm(password)}
      attempt={attempt}
      failure={passwordFailure}
      onCancel={onCancel}
    >
      <p>{text}</p>
      <PasswordInput
        label={profileWords.factor.password}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </Form>
  );
}
