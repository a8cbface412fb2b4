import { useState } from 'react';
import { PasswordInput, Switch, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useChangeUser, userQuery } from '@/features/access/access-queries';
import { isComplete, RoleFields } from '@/features/access/role-fields';
import { UserFactor } from '@/features/access/user-factor';
import { Form } from '@/components/form';
import { SidePanel } from '@/components/side-panel';
import { Loaded } from '@/components/states';
import type { User } from '@/lib/api';
import { messages } from '@/lib/messages';
import classes from './access.module.css';

const words = messages.users;

type UserPanelProps = { id: string; onClose: () => void };

/** One user beside the list: what they may do, whether they may sign in, a new password. */
export function UserPanel({ id, onClose }: UserPanelProps) {
  const user = useQuery(userQuery(id));
  return (
    <SidePanel title={user.data?.user.display_name ?? words.title} onClose={onClose}>
      <Loaded query={user}>
        {({ user: found, tag }) => (
          <div className={classes.form}>
            <Change key={tag} user={found} tag={tag} />
            <UserFactor user={found} />
          </div>
        )}
      </Loaded>
    </SidePanel>
  );
}

function Change({ user, tag }: { user: User; tag: string }) {
  const [name, setName] = useState(user.display_name);
  const [rights, setRights] = useState({ roles: user.roles, rep_id: user.rep_id });
  const [enabled, setEnabled] = useState(user.enabled);
  const [password, setPassword] = useState('');
  const change = useChangeUser(user.id, tag);

  function onSubmit() {
    change.mutate(
      { display_name: name.trim(), enabled, password: password || null, ...rights },
      { onSuccess: (saved) => notifications.show({ message: words.saved(saved.display_name) }) },
    );
  }

  return (
    <Form submit={words.save} onSubmit={onSubmit} attempt={change} disabled={!isComplete(rights)}>
      <p className="muted">{user.username}</p>
      <TextInput
        label={words.fields.name}
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <RoleFields words={words.fields} value={rights} onChange={setRights} />
      <Switch
        label={words.fields.enabled}
        description={words.fields.enabledHint}
        checked={enabled}
        onChange={(event) => setEnabled(event.currentTarget.checked)}
      />
      <PasswordInput
        label={words.fields.newPassword}
        description={words.fields.newPasswordHint}
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </Form>
  );
}
