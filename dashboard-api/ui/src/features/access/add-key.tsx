import { useState } from 'react';
import { Button, CopyButton, Group, Modal, Select, Switch, TextInput } from '@mantine/core';
import { type NewKey, useAddKey } from '@/features/access/access-queries';
import { isComplete, RoleFields } from '@/features/access/role-fields';
import { Form } from '@/components/form';
import { Notice } from '@/components/notice';
import type { ApiKey } from '@/lib/api';
import { messages } from '@/lib/messages';
import classes from './access.module.css';

const words = messages.apiKeys;
const DAY_MS = 86_400_000;

/** A new key: what it may do and for how long; then the key itself, once. */
export function AddKey({ onClose }: { onClose: () => void }) {
  const add = useAddKey();
  return (
    <Modal
      opened
      onClose={onClose}
      title={add.data ? words.secret(add.data.name) : words.add}
      closeOnClickOutside={!add.data}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      {add.data ? (
        <Secret apiKey={add.data} onDone={onClose} />
      ) : (
        <NewKeyForm attempt={add} onCreate={(key) => add.mutate(key)} onCancel={onClose} />
      )}
    </Modal>
  );
}

type NewKeyFormProps = {
  attempt: { isPending: boolean; error: unknown };
  onCreate: (key: NewKey) => void;
  onCancel: () => void;
};

function NewKeyForm({ attempt, onCreate, onCancel }: NewKeyFormProps) {
  const [name, setName] = useState('');
  const [rights, setRights] = useState<Pick<NewKey, 'roles' | 'rep_id'>>({ roles: [], rep_id: null });
  const [readOnly, setReadOnly] = useState(true);
  const [days, setDays] = useState('90');

  function onSubmit() {
    const expires_at = new Date(Date.now() + Number(days) * DAY_MS).toISOString();
    onCreate({ name: name.trim(), ...rights, read_only: readOnly, expires_at });
  }

  return (
    <Form
      submit={words.create}
      onSubmit={onSubmit}
      attempt={attempt}
      disabled={!isComplete(rights)}
      onCancel={onCancel}
    >
      <TextInput
        label={words.fields.name}
        description={words.fields.nameHint}
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <RoleFields words={words.fields} value={rights} onChange={setRights} />
      <Switch
        label={words.fields.readOnly}
        description={words.fields.readOnlyHint}
        checked={readOnly}
        onChange={(event) => setReadOnly(event.currentTarget.checked)}
      />
      <Select
        label={words.fields.life}
        allowDeselect={false}
        value={days}
        onChange={(value) => value && setDays(value)}
        data={Object.entries(words.lives).map(([value, label]) => ({ value, label }))}
      />
    </Form>
  );
}

function Secret({ apiKey: { name, key }, onDone }: { apiKey: ApiKey; onDone: () => void }) {
  return (
    <div className={classes.form}>
      <Notice tone="watch" title={words.secretHint}>
        <code className={classes.secret}>{key}</code>
      </Notice>
      <Group justify="flex-end" gap="xs">
        <CopyButton value={key ?? ''}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} aria-label={`${words.copy} ${name}`}>
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>{words.done}</Button>
      </Group>
    </div>
  );
}
