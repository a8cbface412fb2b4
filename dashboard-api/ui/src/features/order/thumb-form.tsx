import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { Button, Select, TextInput } from '@mantine/core';
import type { Objection, Word } from '@/features/order/thumb-queries';
import { Failure } from '@/components/notice';
import { errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import { thumbs as words } from '@/lib/words/pages/thumbs';
import classes from './order.module.css';

const OBJECTIONS = Object.entries(words.objections).map(([value, label]) => ({ value: value as Objection, label }));

type ThumbFormProps = {
  attempt: { isPending: boolean; error: unknown };
  onSay: (word: Word) => void;
  onClose: () => void;
};

/** Why a product is not for the account. */
export function ThumbForm({ attempt, onSay, onClose }: ThumbFormProps) {
  const [reason, setReason] = useState<Objection | null>(null);
  const [comment, setComment] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  function onSubmit(event: SyntheticEvent) {
    event.preventDefault();
    onSay({ direction: 'DOWN', reason, comment: comment.trim() || null });
  }

  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <Select
        ref={field}
        className={classes.picker ?? ''}
        size="xs"
        aria-label={words.form.reason}
        placeholder={words.form.reason}
        data={OBJECTIONS}
        value={reason}
        onChange={setReason}
      />
      <TextInput
        className={classes.picker ?? ''}
        size="xs"
        maxLength={500}
        aria-label={words.form.comment}
        placeholder={`${words.form.comment} (${words.form.commentHint.toLowerCase()})`}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" loading={attempt.isPending} disabled={reason === null}>
        {words.form.save}
      </Button>
      <Button size="xs" variant="subtle" onClick={onClose}>
        {messages.common.cancel}
      </Button>
      <p className="muted">{words.form.follows}</p>
      {attempt.error !== null && <Failure words={errorWords(attempt.error)} />}
    </form>
  );
}
