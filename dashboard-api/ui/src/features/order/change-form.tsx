import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { Failure } from '@/components/notice';
import { errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import classes from './order.module.css';

const words = messages.order;

type ChangeFormProps = {
  name: string;
  quantity: number | null;
  attempt: { isPending: boolean; error: unknown };
  onChange: (quantity: number) => void;
  onClose: () => void;
};

/** Another quantity of a product, or none of it. */
export function ChangeForm({ name, quantity, attempt, onChange, onClose }: ChangeFormProps) {
  const [text, setText] = useState(quantity === null ? '' : String(quantity));

  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  function onSubmit(event: SyntheticEvent) {
    event.preventDefault();
    onChange(Number(text));
  }

  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <TextInput
        ref={field}
        type="number"
        inputMode="decimal"
        size="xs"
        min={0.001}
        max={999_999_999}
        step="any"
        required
        aria-label={words.units(name)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" loading={attempt.isPending}>
        {words.save}
      </Button>
      <Button size="xs" variant="default" disabled={attempt.isPending} onClick={() => onChange(0)}>
        {words.leaveOut}
      </Button>
      <Button size="xs" variant="subtle" onClick={onClose}>
        {messages.common.cancel}
      </Button>
      <p className="muted">{words.counts}</p>
      {attempt.error !== null && <Failure words={errorWords(attempt.error)} />}
    </form>
  );
}
