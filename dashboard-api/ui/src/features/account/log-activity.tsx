import { useState } from 'react';
import { Modal, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form } from '@/components/form';
import { api, body, type AccountDetail } from '@/lib/api';
import { localToday } from '@/lib/days';
import { idempotencyKey } from '@/lib/idempotency-key';
import { messages } from '@/lib/messages';

const words = messages.account.actions;

export type LoggedKind = 'call' | 'meeting';

type LogActivityProps = { kind: LoggedKind; account: AccountDetail; repId: string; onClose: () => void };

/** A call or visit, kept with the representative whose month it counts for. */
export function LogActivity({ kind, account, repId, onClose }: LogActivityProps) {
  const today = localToday();
  const [date, setDate] = useState(today);
  const [note, setNote] = useState('');
  const log = useLog(repId, `${date} ${note}`);
  const rep = account.rep_name ?? repId;

  function onSubmit() {
    // An activity knows no account yet, so the note names it.
    const notes = [account.name, note.trim()].filter(Boolean).join(': ');
    log.mutate(
      { type: kind, date, notes },
      {
        onSuccess: () => {
          notifications.show({ message: words.logged[kind](rep) });
          onClose();
        },
      },
    );
  }

  return (
    <Modal opened onClose={onClose} title={words.log[kind]} closeButtonProps={{ 'aria-label': messages.common.close }}>
      <Form submit={words.log[kind]} onSubmit={onSubmit} attempt={log} onCancel={onClose}>
        <p className="muted">{words.counts(rep)}</p>
        <TextInput
          type="date"
          label={words.day}
          required
          withAsterisk={false}
          max={today}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <Textarea
          label={words.note}
          rows={3}
          maxLength={800}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Form>
    </Modal>
  );
}

type Activity = { type: LoggedKind; date: string; notes: string };

function useLog(repId: string, content: string) {
  const queries = useQueryClient();
  // The same for every attempt at the same, so that what was sent twice counts once; what was changed is something else.
  const [attempt, setAttempt] = useState(() => ({ content, key: idempotencyKey() }));
  if (attempt.content !== content) {
    setAttempt({ content, key: idempotencyKey() });
  }
  return useMutation({
    mutationFn: async (activity: Activity) =>
      body(
        await api.POST('/api/agents/{id}/activities', {
          params: { path: { id: repId }, header: { 'Idempotency-Key': attempt.key } },
          body: activity,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['targets'] }),
  });
}
