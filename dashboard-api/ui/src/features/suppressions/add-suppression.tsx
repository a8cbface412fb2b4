import { useState } from 'react';
import { Button, Modal, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconMailOff } from '@tabler/icons-react';
import { type Reason, useSuppress } from '@/features/suppressions/suppression-queries';
import { Form } from '@/components/form';
import { localToday } from '@/lib/days';
import { messages } from '@/lib/messages';
import { suppressions as suppressionWords } from '@/lib/words/pages/suppressions';

const words = suppressionWords.add;
const scopes = suppressionWords.scope;
const CHOICES = ['MANUAL', 'UNSUBSCRIBED', 'COMPLAINED', 'BOUNCED'] as const satisfies Reason[];
const LONGEST_NOTE = 500;

/** An address that somebody at work wants no mail to go to. */
export function AddSuppression() {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" leftSection={<IconMailOff size={14} aria-hidden />} onClick={open}>
        {words.action}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={words.title}
        size={480}
        closeButtonProps={{ 'aria-label': messages.common.close }}
      >
        <NewSuppression onDone={close} />
      </Modal>
    </>
  );
}

function NewSuppression({ onDone }: { onDone: () => void }) {
  const [email, setEmail] = useState('');
  const [scope, setScope] = useState<keyof typeof scopes>('all');
  const [reason, setReason] = useState<(typeof CHOICES)[number]>('MANUAL');
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const suppress = useSuppress();
  const ofAll = scope === 'all';
  const mayEnd = ofAll && (reason === 'MANUAL' || reason === 'BOUNCED');

  function onSubmit() {
    const address = email.trim();
    suppress.mutate(
      {
        email: address,
        reason: ofAll ? reason : null,
        programme: ofAll ? null : scope,
        until: (mayEnd && until) || null,
        note: note.trim() || null,
      },
      {
        onSuccess: (isNew) => {
          notifications.show({ message: isNew ? words.done(address) : words.known(address) });
          onDone();
        },
      },
    );
  }

  return (
    <Form submit={words.submit} onSubmit={onSubmit} attempt={suppress} onCancel={onDone}>
      <TextInput
        label={words.email}
        type="email"
        required
        maxLength={254}
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        data-autofocus
      />
      <div>
        <span id="blocked-scope">{words.scope}</span>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-labelledby="blocked-scope"
          value={scope}
          onChange={setScope}
          data={[
            { value: 'all', label: scopes.all },
            { value: 'REMINDER', label: scopes.REMINDER },
          ]}
        />
      </div>
      {ofAll && (
        <Select
          label={words.reason}
          allowDeselect={false}
          value={reason}
          onChange={(value) => setReason(CHOICES.find((each) => each === value) ?? 'MANUAL')}
          data={CHOICES.map((value) => ({ value, label: words.reasons[value] }))}
        />
      )}
      {mayEnd && (
        <TextInput
          type="date"
          label={words.until}
          description={words.untilHint}
          min={localToday()}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={words.note}
        description={words.noteHint}
        maxLength={LONGEST_NOTE}
        rows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Form>
  );
}
