import { useCallback } from 'react';
import { SegmentedControl } from '@mantine/core';
import { IconMessageReply } from '@tabler/icons-react';
import { AnswerDetail } from '@/features/answers/answer-detail';
import { answersQuery } from '@/features/answers/answer-queries';
import { AnswerState } from '@/features/answers/answer-state';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import { SearchField } from '@/components/search-field';
import { SidePanel } from '@/components/side-panel';
import type { Answer, Freshness } from '@/lib/api';
import { fullInstant, instantWords } from '@/lib/format';
import { messages } from '@/lib/messages';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './answers.module.css';

const words = messages.answers;

const COLUMNS: GridColumn<Answer>[] = [
  {
    id: 'account',
    header: words.columns.account,
    width: 180,
    grow: 2,
    cell: ({ account_name }) => <span className={classes.ellipsis}>{account_name}</span>,
  },
  { id: 'kind', header: words.columns.kind, width: 120, cell: ({ kind }) => words.kinds[kind] },
  { id: 'state', header: words.columns.state, width: 116, cell: ({ state }) => <AnswerState state={state} /> },
  {
    id: 'lines',
    header: words.columns.lines,
    width: 200,
    grow: 3,
    cell: ({ lines }) => <span className={classes.ellipsis}>{lines.join(', ')}</span>,
  },
  {
    id: 'at',
    header: words.columns.at,
    width: 112,
    align: 'end',
    cell: ({ answered_at }) => <span title={fullInstant(answered_at)}>{instantWords(answered_at, new Date())}</span>,
  },
];

type AnswersPageProps = { freshness: Freshness | undefined; mayDecide: boolean };

/** What buyers answered to reminders; those that wait for a decision unless all are asked for. */
export function AnswersPage({ freshness, mayDecide }: AnswersPageProps) {
  const [q, setQ] = useParam('q');
  const [show, setShow] = useParam('show');
  const [openId, setOpen] = useParam('open');
  const search = useCallback((text: string) => setQ(text || null), [setQ]);
  const all = show === 'all';
  const rows = usePagedRows((page) => answersQuery({ ...(!all && { state: 'OPEN' }), ...(q && { q }) }, page));
  const answer = rows.first.data?.items.find(({ answer_id }) => answer_id === openId);

  return (
    <ListPage
      title={words.title}
      sentence={({ total }) => words.sentence(total, !all)}
      freshness={freshness}
      rows={rows}
      empty={{ icon: IconMessageReply, ...(all ? words.empty.all : words.empty.open) }}
      grid={{ label: words.grid, columns: COLUMNS, rowId: ({ answer_id }) => answer_id }}
      card={CARD}
      open={[openId, setOpen]}
      panel={
        answer && (
          <SidePanel title={answer.account_name} onClose={() => setOpen(null)}>
            <AnswerDetail key={answer.answer_id} answer={answer} mayDecide={mayDecide} />
          </SidePanel>
        )
      }
    >
      <div className={classes.bar}>
        <SearchField label={words.searchLabel} placeholder={messages.common.search} value={q ?? ''} onSearch={search} />
        <SegmentedControl
          size="xs"
          aria-label={words.show}
          value={all ? 'all' : 'open'}
          onChange={(value) => setShow(value === 'all' ? 'all' : null)}
          data={[
            { value: 'open', label: words.open },
            { value: 'all', label: words.all },
          ]}
        />
      </div>
    </ListPage>
  );
}

const CARD = {
  height: 82,
  render: (answer: Answer) => (
    <div className={classes.cardLine}>
      <span className={`${classes.name ?? ''} ${classes.ellipsis ?? ''}`}>{answer.account_name}</span>
      <span className={classes.row}>
        <span className={`muted ${classes.ellipsis ?? ''}`}>{answer.lines.join(', ') || words.kinds[answer.kind]}</span>
        <AnswerState state={answer.state} />
      </span>
    </div>
  ),
};
