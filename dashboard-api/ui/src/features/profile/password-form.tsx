import { useState } from 'react';
import { PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useChangePassword } from '@/features/profile/profile-queries';
import { passwordFailure } from '@/features/profile/wrong-password';
import { Card } from '@/components/card';
import { Form } from '@/components/form';
import { profile as profileWords } from '@/lib/words/pages/profile';

const words = profileWords.password;
const EMPTY = { current: '', next: '', repeat: '' };

export function PasswordForm() {
  const [fields, setFields] = useState(EMPTY);
  const change = useChangePassword();
  const differs = fields.repeat !== '' && fields.repeat !== fields.next;

  function onSubmit() {
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
      <Form
        submit={words.save}
        onSubmit={onSubmit}
        attempt={change}
        failure={passwordFailure}
        disabled={fields.next !== fields.repeat}
      >
        <PasswordInput {...field('current', 'current-password')} />
        <PasswordInput {...field('next', 'new-password')} description={words.nextHint} />
        <PasswordInput {...field('repeat', 'new-password')} error={differs && words.different} />
      </Form>
    </Card>
  );
}
