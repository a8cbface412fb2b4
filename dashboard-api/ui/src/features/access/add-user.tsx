import { useState } from 'react';
import { Modal, PasswordInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useAddUser } from '@/features/access/access-queries';
import { isComplete, RoleFields, type Rights } from '@/features/access/role-fields';
import { Form } from '@/components/form';
import { messages } from '@/lib/messages';

const words = messages.users;
const NOBODY: Rights = { roles: [], rep_id: null };

/** A new person, who can sign in at once. */
export function AddUser({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={words.add} closeButtonProps={{ 'aria-label': messages.common.close }}>
      <NewUser onDone={onClose} />
    </Modal>
  );
}

function NewUser({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [rights, setRights] = useState(NOBODY);
  const add = useAddUser();

  function onSubmit() {
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
    <Form submit={words.create} onSubmit={onSubmit} attempt={add} disabled={!isComplete(rights)} onCancel={onDone}>
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
    </Form>
  );
}
