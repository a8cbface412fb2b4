import { useCallback } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Button, Select } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { OpenMessage } from '@/features/messages/account-mail';
import { messagesQuery } from '@/features/messages/message-queries';
import { MessageState } from '@/features/messages/message-state';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import { SearchField } from '@/components/search-field';
import { SidePanel } from '@/components/side-panel';
import type { Freshness, Message } from '@/lib/api';
import { fullInstant, instantWords } from '@/lib/format';
import { messages } from '@/lib/messages';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './messages.module.css';

const words = messages.messagesPage;

const COLUMNS: GridColumn<Message>[] = [
  {
    id: 'subject',
    header: words.columns.subject,
    width: 260,
    grow: 3,
    cell: ({ subject }) => <span className={classes.ellipsis}>{subject}</span>,
  },
  {
    id: 'to',
    header: words.columns.to,
    width: 230,
    grow: 2,
    cell: ({ to }) => <span className={classes.ellipsis}>{to}</span>,
  },
  {
    id: 'programme',
    header: words.columns.programme,
    width: 110,
    cell: ({ programme }) => words.programmes[programme] ?? programme,
  },
  { id: 'state', header: words.columns.state, width: 196, cell: ({ state }) => <MessageState state={state} /> },
  {
    id: 'created',
    header: words.columns.created,
    width: 110,
    align: 'end',
    cell: ({ sent_at, created_at }) => (
      <span title={fullInstant(sent_at ?? created_at)}>{instantWords(sent_at ?? created_at, new Date())}</span>
    ),
  },
];

/** Those that a written mail may have. */
const STATES = ['ACCEPTED', 'TEMP_FAILED', 'HARD_FAILED', 'UNKNOWN', 'TEST'] as const satisfies Message['state'][];

type MessagesPageProps = { freshness: Freshness | undefined; mayResolve: boolean };

/** Every mail as it was sent. */
export function MessagesPage({ freshness, mayResolve }: MessagesPageProps) {
  const [params] = useSearchParams();
  const q = params.get('q') ?? '';
  const [open, setOpen] = useParam('open');
  const [, setQ] = useParam('q');
  const search = useCallback((text: string) => setQ(text || null), [setQ]);
  const [asked, setState] = useParam('state');
  const state = STATES.find((each) => each === asked);
  const rows = usePagedRows((page) => messagesQuery({ ...(q && { q }), ...(state && { state }) }, page));
  const account = rows.first.data?.items.find((message) => message.message_id === open)?.account_id;

  return (
    <ListPage
      title={words.title}
      sentence={({ total }) => words.sentence(total)}
      freshness={freshness}
      rows={rows}
      empty={{ icon: IconMail, ...words.empty }}
      grid={{ label: words.grid, columns: COLUMNS, rowId: ({ message_id }) => message_id }}
      card={CARD}
      open={[open, setOpen]}
      panel={
        open !== null && (
          <SidePanel
            title={words.preview}
            onClose={() => setOpen(null)}
            actions={
              account && (
                <Button
                  component={Link}
                  to={`/accounts/${encodeURIComponent(account)}/messages`}
                  size="compact-sm"
                  variant="light"
                >
                  {words.openAccount}
                </Button>
              )
            }
          >
            <OpenMessage key={open} id={open} mayResolve={mayResolve} />
          </SidePanel>
        )
      }
    >
      <div className={classes.bar}>
        <SearchField label={words.searchLabel} placeholder={messages.common.search} value={q} onSearch={search} />
        <Select
          size="xs"
          w={200}
          clearable
          aria-label={words.columns.state}
          placeholder={words.everyState}
          value={state ?? null}
          onChange={setState}
          data={STATES.map((value) => ({ value, label: words.states[value] ?? value }))}
        />
      </div>
    </ListPage>
  );
}

const CARD = {
  height: 82,
  render: (message: Message) => (
    <div className={classes.cardLine}>
      <span className={`${classes.subject ?? ''} ${classes.ellipsis ?? ''}`}>{message.subject}</span>
      <span className={classes.row}>
        <span className="muted">{instantWords(message.sent_at ?? message.created_at, new Date())}</span>
        <MessageState state={message.state} />
      </span>
    </div>
  ),
};
