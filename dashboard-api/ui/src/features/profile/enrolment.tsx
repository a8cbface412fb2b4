import { useState } from 'react';
import { Button, CopyButton, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ConfirmPassword } from '@/features/profile/confirm-password';
import { profileQuery, useConfirmSecret, useNewSecret } from '@/features/profile/profile-queries';
import { QrCode } from '@/features/profile/qr-code';
import { RecoveryCodes } from '@/features/profile/recovery-codes';
import { Form } from '@/components/form';
import { ApiError, errorWords } from '@/lib/api-error';
import { profile as profileWords } from '@/lib/words/pages/profile';
import classes from './profile.module.css';

const words = profileWords.factor;

/** Password, then a secret for the app, then a code that proves the app has it, then what helps when it is lost. */
export function Enrolment({ onDone }: { onDone: () => void }) {
  const queries = useQueryClient();
  const secret = useNewSecret();
  const confirmed = useConfirmSecret();
  if (confirmed.data) {
    // Only now: the card's state changes with the profile, and the codes are shown but once.
    const finish = () => {
      void queries.invalidateQueries({ queryKey: profileQuery.queryKey });
      onDone();
    };
    return <RecoveryCodes codes={confirmed.data.recovery_codes} onDone={finish} />;
  }
  if (!secret.data) {
    return (
      <ConfirmPassword
        text={words.confirm}
        action={words.next}
        attempt={secret}
        onConfirm={(password) => secret.mutate(password)}
        onCancel={onDone}
      />
    );
  }
  return (
    <div className={classes.form}>
      <p>{words.scan}</p>
      <div className={classes.secret}>
        <QrCode text={secret.data.uri} alt={words.qr} />
        <div className={classes.form}>
          <p className="muted">{words.byHand}</p>
          <code className={classes.code}>{inGroups(secret.data.secret)}</code>
          <CopyButton value={secret.data.secret}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="default" onClick={copy}>
                {copied ? profileWords.recovery.copied : words.copySecret}
              </Button>
            )}
          </CopyButton>
        </div>
      </div>
      <CodeForm attempt={confirmed} onConfirm={(code) => confirmed.mutate(code)} onCancel={onDone} />
    </div>
  );
}

type CodeFormProps = {
  attempt: { isPending: boolean; error: unknown };
  onConfirm: (code: string) => void;
  onCancel: () => void;
};

function CodeForm({ attempt, onConfirm, onCancel }: CodeFormProps) {
  const [code, setCode] = useState('');
  const wrong = attempt.error instanceof ApiError && attempt.error.status === 400;
  return (
    <Form
      submit={words.verify}
      onSubmit={() => onConfirm(code.replaceAll(' ', ''))}
      attempt={attempt}
      failure={(error) => (wrong ? undefined : errorWords(error))}
      onCancel={onCancel}
    >
      <TextInput
        label={words.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        error={wrong && words.wrongCode}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </Form>
  );
}

/** In fours, as people type them. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}
