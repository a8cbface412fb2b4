import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { SegmentedControl } from '@mantine/core';
import { IconMailShare } from '@tabler/icons-react';
import { DigestNow, SentDigest } from '@/features/digests/digest-mail';
import { digestsQuery } from '@/features/digests/digest-queries';
import { DigestState, reasonWords } from '@/features/digests/digest-state';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import { SearchField } from '@/components/search-field';
import { SidePanel } from '@/components/side-panel';
import { EmptyState } from '@/components/states';
import type { Digest, Freshness } from '@/lib/api';
import { fullInstant, instantWords } from '@/lib/format';
import { messages } from '@/lib/messages';
import { digests as words } from '@/lib/words/pages/digests';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './digests.module.css';

const COLUMNS: GridColumn<Digest>[] = [
  {
    id: 'reader',
    header: words.columns.reader,
    width: 180,
    grow: 2,
    cell: ({ reader }) => <span className={classes.ellipsis}>{reader}</span>,
  },
  { id: 'week', header: words.columns.week, width: 96, cell: ({ week }) => week },
  { id: 'state', header: words.columns.state, width: 116, cell: ({ state }) => <DigestState state={state} /> },
  {
    id: 'reason',
    header: words.columns.reason,
    width: 150,
    grow: 2,
    cell: ({ reason }) => <span className={classes.ellipsis}>{reason && reasonWords(reason)}</span>,
  },
  {
    id: 'sent',
    header: words.columns.sent,
    width: 112,
    align: 'end',
    cell: ({ sent_at }) => sent_at && <span title={fullInstant(sent_at)}>{instantWords(sent_at, new Date())}</span>,
  },
];

type DigestsPageProps = { freshness: Freshness | undefined; mayTurnOff: boolean; actions: React.ReactNode };

/** Every digest by week: sent, or not and why. */
export function DigestsPage({ freshness, mayTurnOff, actions }: DigestsPageProps) {
  const [params] = useSearchParams();
  const q = params.get('q') ?? '';
  const [open, setOpen] = useParam('open');
  const [, setQ] = useParam('q');
  const search = useCallback((text: string) => setQ(text || null), [setQ]);
  const rows = usePagedRows((page) => digestsQuery(q ? { q } : {}, page));
  const digest = rows.first.data?.items.find(({ digest_id }) => digest_id === open);

  return (
    <ListPage
      title={words.title}
      sentence={({ total }) => words.sentence(total)}
      freshness={freshness}
      actions={actions}
      rows={rows}
      empty={{ icon: IconMailShare, ...words.empty }}
      grid={{ label: words.grid, columns: COLUMNS, rowId: ({ digest_id }) => digest_id }}
      card={CARD}
      open={[open, setOpen]}
      panel={
        digest && (
          <SidePanel title={`${words.panel}: ${digest.reader}`} onClose={() => setOpen(null)}>
            <OpenDigest key={digest.digest_id} digest={digest} mayTurnOff={mayTurnOff} />
          </SidePanel>
        )
      }
    >
      <div className={classes.bar}>
        <SearchField label={words.searchLabel} placeholder={messages.common.search} value={q} onSearch={search} />
      </div>
    </ListPage>
  );
}

function OpenDigest({ digest, mayTurnOff }: { digest: Digest; mayTurnOff: boolean }) {
  const { message_id: sent, rep_id: rep } = digest;
  const [view, setView] = useState<'sent' | 'now'>(sent ? 'sent' : 'now');
  if (!sent && !rep) {
    return <EmptyState {...words.noMail} />;
  }
  return (
    <div className={classes.mail}>
      {sent && rep && (
        <SegmentedControl
          size="xs"
          aria-label={words.view}
          value={view}
          onChange={setView}
          data={[
            { value: 'sent' as const, label: words.asSent },
            { value: 'now' as const, label: words.now },
          ]}
        />
      )}
      {sent && view === 'sent' ? <SentDigest id={sent} /> : rep && <DigestNow rep={rep} mayTurnOff={mayTurnOff} />}
    </div>
  );
}

const CARD = {
  height: 82,
  render: (digest: Digest) => (
    <div className={classes.cardLine}>
      <span className={`${classes.subject ?? ''} ${classes.ellipsis ?? ''}`}>{digest.reader}</span>
      <span className={classes.row}>
        <span className="muted">
          {digest.week}
          {digest.reason && ` · ${reasonWords(digest.reason)}`}
        </span>
        <DigestState state={digest.state} />
      </span>
    </div>
  ),
};
