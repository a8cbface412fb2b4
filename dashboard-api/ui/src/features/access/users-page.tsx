import { useCallback, useState } from 'react';
import { Button } from '@mantine/core';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { usersQuery } from '@/features/access/access-queries';
import { AddUser } from '@/features/access/add-user';
import { UserPanel } from '@/features/access/user-panel';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import { SearchField } from '@/components/search-field';
import { Tag } from '@/components/tag';
import type { Me, User } from '@/lib/api';
import { fullInstant, instantWords, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './access.module.css';

const words = messages.users;
const names = words.columns;

/** Who may sign in, and what each may do. */
export function UsersPage({ me }: { me: Me }) {
  const [open, setOpen] = useParam('open');
  const [q, setQ] = useParam('q');
  const [adding, setAdding] = useState(false);
  const search = useCallback((text: string) => setQ(text || null), [setQ]);
  const rows = usePagedRows((page) => usersQuery(q ?? '', page));
  return (
    <ListPage
      title={words.title}
      sentence={({ total }) => words.sentence(total)}
      actions={
        <Button size="xs" leftSection={<IconUserPlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      }
      rows={rows}
      empty={{ icon: IconUsers, ...words.empty }}
      grid={{ label: words.grid, columns: columns(me), rowId: ({ id }) => id }}
      card={CARD}
      open={[open, setOpen]}
      panel={open !== null && <UserPanel key={open} id={open} onClose={() => setOpen(null)} />}
    >
      {adding && <AddUser onClose={() => setAdding(false)} />}
      <div className={classes.bar}>
        <SearchField label={words.searchLabel} placeholder={messages.common.search} value={q ?? ''} onSearch={search} />
      </div>
    </ListPage>
  );
}

function columns(me: Me): GridColumn<User>[] {
  return [
    {
      id: 'name',
      header: names.name,
      width: 180,
      grow: 2,
      cell: ({ display_name, username }) => (
        <span className={classes.name}>
          {display_name} {username === me.username && <span className="muted">({words.you})</span>}
        </span>
      ),
    },
    { id: 'username', header: names.username, width: 150, grow: 1, cell: ({ username }) => username },
    { id: 'roles', header: names.roles, width: 180, grow: 1, cell: roleNames },
    { id: 'rep', header: names.rep, width: 90, cell: ({ rep_id }) => rep_id ?? NONE },
    { id: 'state', header: names.state, width: 110, cell: (user) => <UserState user={user} /> },
    {
      id: 'factor',
      header: names.factor,
      width: 120,
      cell: ({ second_factor }) => (second_factor ? <Tag tone="good">{words.factor.on}</Tag> : NONE),
    },
    {
      id: 'created',
      header: names.created,
      width: 130,
      align: 'end',
      cell: ({ created_at }) => <span title={fullInstant(created_at)}>{instantWords(created_at, new Date())}</span>,
    },
  ];
}

function roleNames({ roles }: User): string {
  return roles.map((role) => messages.shell.roles[role]).join(', ');
}

function UserState({ user: { enabled } }: { user: User }) {
  return enabled ? <Tag tone="good">{words.states.enabled}</Tag> : <Tag tone="plain">{words.states.disabled}</Tag>;
}

const CARD = {
  height: 76,
  render: (user: User) => (
    <div className={classes.cardLine}>
      <span className={classes.name}>{user.display_name}</span>
      <UserState user={user} />
      <span className="muted">{user.username}</span>
      <span className="muted">{roleNames(user)}</span>
    </div>
  ),
};
