import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { keysQuery } from '@/features/access/access-queries';
import { AddKey } from '@/features/access/add-key';
import { RevokeKey } from '@/features/access/revoke-key';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import { Tag } from '@/components/tag';
import type { ApiKey } from '@/lib/api';
import { localDay, localToday, shortDay } from '@/lib/days';
import { fullInstant, instantWords } from '@/lib/format';
import { messages } from '@/lib/messages';
import { usePagedRows } from '@/lib/paged-rows';
import classes from './access.module.css';

const words = messages.apiKeys;
const names = words.columns;

/** What programs sign in with. */
export function KeysPage() {
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey>();
  const rows = usePagedRows(keysQuery);
  return (
    <ListPage
      title={words.title}
      sentence={({ total }) => words.sentence(total)}
      actions={
        <Button size="xs" leftSection={<IconKey size={14} aria-hidden />} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      }
      rows={rows}
      empty={{ icon: IconKey, ...words.empty }}
      grid={{ label: words.grid, columns: columns(setRevoking), rowId: ({ id }) => id }}
      card={card(setRevoking)}
    >
      {adding && <AddKey onClose={() => setAdding(false)} />}
      {revoking && <RevokeKey apiKey={revoking} onClose={() => setRevoking(undefined)} />}
    </ListPage>
  );
}

function columns(onRevoke: (key: ApiKey) => void): GridColumn<ApiKey>[] {
  return [
    {
      id: 'name',
      header: names.name,
      width: 180,
      grow: 2,
      cell: ({ name }) => <span className={classes.name}>{name}</span>,
    },
    { id: 'id', header: names.id, width: 150, grow: 1, cell: ({ id }) => <code>{id}</code> },
    { id: 'roles', header: names.roles, width: 170, grow: 1, cell: rights },
    { id: 'access', header: names.access, width: 130, cell: access },
    {
      id: 'created',
      header: names.created,
      width: 130,
      align: 'end',
      cell: ({ created_at }) => <span title={fullInstant(created_at)}>{instantWords(created_at, new Date())}</span>,
    },
    { id: 'expires', header: names.expires, width: 130, align: 'end', cell: (key) => <Expiry apiKey={key} /> },
    {
      id: 'revoke',
      header: words.revoke,
      heading: <span />,
      width: 96,
      align: 'end',
      cell: (key) => <RevokeButton apiKey={key} onRevoke={onRevoke} />,
    },
  ];
}

function rights({ roles, rep_id }: ApiKey): string {
  return [...roles.map((role) => messages.shell.roles[role]), ...(rep_id === null ? [] : [rep_id])].join(', ');
}

function access({ read_only }: ApiKey): string {
  return read_only ? words.access.readOnly : words.access.readWrite;
}

function Expiry({ apiKey: { expires_at } }: { apiKey: ApiKey }) {
  return isPast(expires_at) ? (
    <Tag tone="watch">{words.expired}</Tag>
  ) : (
    <span title={fullInstant(expires_at)}>{shortDay(localDay(new Date(expires_at)), localToday())}</span>
  );
}

function isPast(instant: string): boolean {
  return Date.parse(instant) <= Date.now();
}

function RevokeButton({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: (key: ApiKey) => void }) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={words.revokeLabel(apiKey.name)}
      onClick={() => onRevoke(apiKey)}
    >
      {words.revoke}
    </Button>
  );
}

function card(onRevoke: (key: ApiKey) => void) {
  return {
    height: 84,
    render: (key: ApiKey) => (
      <div className={classes.cardLine}>
        <span className={classes.name}>{key.name}</span>
        <RevokeButton apiKey={key} onRevoke={onRevoke} />
        <span className="muted">
          {rights(key)} · {access(key)}
        </span>
        <Expiry apiKey={key} />
      </div>
    ),
  };
}
