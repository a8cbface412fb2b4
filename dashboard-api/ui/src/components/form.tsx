import type { ReactNode, SyntheticEvent } from 'react';
import { Button, Group } from '@mantine/core';
import { Failure } from '@/components/notice';
import { errorWords, type ErrorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import classes from './form.module.css';

type FormProps = {
  children: ReactNode;
  /** The verb on the button. */
  submit: string;
  onSubmit: () => void;
  /** What the latest attempt is doing, or came to. */
  attempt: { isPending: boolean; error: unknown };
  /** What a refusal is called here, where it is not what it is called elsewhere. */
  failure?: (error: unknown) => ErrorWords | undefined;
  disabled?: boolean;
  onCancel?: () => void;
};

/** Fields, what a refused attempt came to, and the button that tries. */
export function Form({ children, submit, onSubmit, attempt, failure, disabled = false, onCancel }: FormProps) {
  function go(event: SyntheticEvent) {
    event.preventDefault();
    onSubmit();
  }
  const failed = attempt.error === null ? undefined : (failure ?? errorWords)(attempt.error);
  return (
    <form className={classes.form} onSubmit={go}>
      {children}
      {failed && <Failure words={failed} />}
      <Group justify={onCancel ? 'flex-end' : 'flex-start'} gap="xs">
        {onCancel && (
          <Button size="xs" variant="default" onClick={onCancel}>
            {messages.common.cancel}
          </Button>
        )}
        <Button type="submit" size="xs" loading={attempt.isPending} disabled={disabled}>
          {submit}
        </Button>
      </Group>
    </form>
  );
}
