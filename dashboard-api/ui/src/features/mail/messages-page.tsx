import { useCallback } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconMail } from '@tabler/icons-react';
import { OpenMessage } from '@/features/mail/account-mail';
import { messagesQuery } from '@/features/mail/mail-queries';
import { MessageState } from '@/features/mail/message-state';
import { DataGrid, type GridColumn } from '@/components/data-grid';
import { Page } from '@/components/page';
import { SearchField } from '@/components/search-field';
import { Beside, SidePanel } from '@/components/side-panel';
import { EmptyState, ErrorState } from '@/components/states';
import type { Freshness, Message } from '@/lib/api';
import { fullInstant, instantWords } from '@/lib/format';
import { messages } from '@/lib/messages';
import { usePagedRows } from '@/lib/paged-rows';
import { NARROW } from '@/lib/screen';
import { useParam } from '@/lib/use-param';
import classes from './mail.module.css';

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
    width: 210,
    grow: 1,
    cell: ({ to }) => <span className={classes.ellipsis}>{to}</span>,
  },
  {
    id: 'programme',
    header: words.columns.programme,
    width: 110,
    cell: ({ programme }) => words.programmes[programme] ?? programme,
  },
  { id: 'state', header: words.columns.state, width: 140, cell: ({ state }) => <MessageState state={state} /> },
  {
    id: 'created',
    header: words.columns.created,
    width: 140,
    align: 'end',
    cell: ({ sent_at, created_at }) => (
      <span title={fullInstant(sent_at ?? created_at)}>{instantWords(sent_at ?? created_at, new Date())}</span>
    ),
  },
];

type MessagesPageProps = { freshness: Freshness | undefined; mayResolve: boolean };

/** Every mail as it was sent. */
export function MessagesPage({ freshness, mayResolve }: MessagesPageProps) {
  const [params] = useSearchParams();
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const q = params.get('q') ?? '';
  const [open, setOpen] = useParam('open');
  const [, setQ] = useParam('q');
  const search = useCallback((text: string) => setQ(text || null), [setQ]);
  const rows = usePagedRows((page) => messagesQuery(q ? { q } : {}, page));
  const { first } = rows;
  const account = first.data?.items.find((message) => message.message_id === open)?.account_id;

  return (
    <Page title={words.title} sentence={first.data && words.sentence(first.data.total)} freshness={freshness} filling>
      <div className={classes.bar}>
        <SearchField label={words.searchLabel} placeholder={messages.common.search} value={q} onSearch={search} />
      </div>
      <Beside
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
        {first.isError && first.data === undefined ? (
          <ErrorState error={first.error} onRetry={() => void first.refetch()} />
        ) : first.data?.total === 0 ? (
          <EmptyState icon={IconMail} {...words.empty} />
        ) : (
          <DataGrid<Message>
            key={narrow ? 'cards' : 'columns'}
            label={words.grid}
            columns={COLUMNS}
            rows={rows}
            rowId={(message) => message.message_id}
            density="compact"
            selectedId={open}
            onActive={(message) => open !== null && setOpen(message.message_id)}
            onOpen={(message) => setOpen(message.message_id)}
            stale={first.isPlaceholderData}
            card={narrow ? CARD : undefined}
          />
        )}
      </Beside>
    </Page>
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
