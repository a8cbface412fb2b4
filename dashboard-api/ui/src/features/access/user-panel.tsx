import { type SyntheticEvent, useState } from 'react';
import { Button, PasswordInput, Switch, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useChangeUser, userQuery } from '@/features/access/access-queries';
import { isComplete, RoleFields } from '@/features/access/role-fields';
import { UserFactor } from '@/features/access/user-factor';
import { Failure } from '@/components/notice';
import { SidePanel } from '@/components/side-panel';
import { Loaded } from '@/components/states';
import type { User } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
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
            <Form key={tag} user={found} tag={tag} />
            <UserFactor user={found} />
          </div>
        )}
      </Loaded>
    </SidePanel>
  );
}

function Form({ user, tag }: { user: User; tag: string }) {
  const [name, setName] = useState(user.display_name);
  const [rights, setRights] = useState({ roles: user.roles, rep_id: user.rep_id });
  const [enabled, setEnabled] = useState(user.enabled);
  const [password, setPassword] = useState('');
  const change = useChangeUser(user.id, tag);

  function onSubmit(event: SyntheticEvent) {
    event.preventDefault();
    change.mutate(
      { display_name: name.trim(), enabled, password: password || null, ...rights },
      { onSuccess: (saved) => notifications.show({ message: words.saved(saved.display_name) }) },
    );
  }

  return (
    <form className={classes.form} onSubmit={onSubmit}>
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
      {change.isError && <Failure words={errorWords(change.error)} />}
      <Button type="submit" size="xs" loading={change.isPending} disabled={!isComplete(rights)}>
        {words.save}
      </Button>
    </form>
  );
}
