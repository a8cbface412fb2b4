import { type SyntheticEvent, useState } from 'react';
import { Button, Group, Modal, PasswordInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useAddUser } from '@/features/access/access-queries';
import { isComplete, RoleFields, type Rights } from '@/features/access/role-fields';
import { Failure } from '@/components/notice';
import { errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import classes from './access.module.css';

const words = messages.users;
const NOBODY: Rights = { roles: [], rep_id: null };

/** A new person, who can sign in at once. */
export function AddUser({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={words.add} closeButtonProps={{ 'aria-label': messages.common.close }}>
      <Form onDone={onClose} />
    </Modal>
  );
}

function Form({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [rights, setRights] = useState(NOBODY);
  const add = useAddUser();

  function onSubmit(event: SyntheticEvent) {
    event.preventDefault();
    add.mutate(
      { username: username.trim(), display_name: name.trim(), password, ...rights },
      {
        onSuccess: (user) => {
          notifications.show({ message: words.created(user.display_name) });
          onDone();
        },
      },
    );
  }

  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <TextInput
        label={words.fields.name}
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={words.fields.username}
        description={words.fields.usernameHint}
        required
        maxLength={100}
        autoComplete="off"
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <PasswordInput
        label={words.fields.password}
        required
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <RoleFields words={words.fields} value={rights} onChange={setRights} />
      {add.isError && <Failure words={errorWords(add.error)} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {messages.common.cancel}
        </Button>
        <Button type="submit" loading={add.isPending} disabled={!isComplete(rights)}>
          {words.create}
        </Button>
      </Group>
    </form>
  );
}
