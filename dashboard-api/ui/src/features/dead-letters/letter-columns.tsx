import { Checkbox } from '@mantine/core';
import { shortCause } from '@/features/dead-letters/letter-panel';
import { LetterState } from '@/features/dead-letters/letter-state';
import type { GridColumn } from '@/components/grid-column';
import type { DeadLetter } from '@/lib/api';
import { fullInstant, instantWords, NONE } from '@/lib/format';
import { deadLetters as words } from '@/lib/words/pages/letters';
import classes from './letters.module.css';

const names = words.columns;

/** What the list shows; only what is open can be chosen. */
export function letterColumns(chosen: ReadonlySet<string>, choose: (id: string) => void): GridColumn<DeadLetter>[] {
  return [
    {
      id: 'select',
      header: names.select,
      heading: <span />,
      width: 40,
      cell: ({ letter_id, state, key, event_type }) =>
        state === 'OPEN' && (
          <Checkbox
            size="xs"
            aria-label={words.select(`${event_type ?? ''} ${key ?? letter_id}`.trim())}
            checked={chosen.has(letter_id)}
            onChange={() => choose(letter_id)}
            onClick={(event) => event.stopPropagation()}
          />
        ),
    },
    {
      id: 'failed_at',
      header: names.failed,
      width: 130,
      cell: ({ failed_at }) => <span title={fullInstant(failed_at)}>{instantWords(failed_at, new Date())}</span>,
    },
    { id: 'state', header: names.state, width: 116, cell: ({ state }) => <LetterState state={state} /> },
    { id: 'listener', header: names.listener, width: 170, grow: 1, cell: ({ listener }) => cut(listener) },
    { id: 'event_type', header: names.event, width: 160, grow: 1, cell: ({ event_type }) => cut(event_type ?? NONE) },
    { id: 'key', header: names.key, width: 120, grow: 1, cell: ({ key }) => cut(key ?? NONE) },
    {
      id: 'cause',
      header: names.cause,
      width: 240,
      grow: 3,
      cell: ({ cause, message }) => cut(`${shortCause(cause)}: ${message}`),
    },
    { id: 'attempt', header: names.attempt, width: 76, align: 'end', cell: ({ attempt }) => attempt },
  ];
}

export const LETTER_CARD = {
  height: 82,
  render: (letter: DeadLetter) => (
    <div className={classes.cardLine}>
      <span className={`${classes.name ?? ''} ${classes.ellipsis ?? ''}`}>{letter.event_type ?? letter.key}</span>
      <LetterState state={letter.state} />
      <span className={`muted ${classes.ellipsis ?? ''}`}>{letter.listener}</span>
      <span className="muted">{instantWords(letter.failed_at, new Date())}</span>
    </div>
  ),
};

function cut(text: string) {
  return (
    <span className={classes.ellipsis} title={text}>
      {text}
    </span>
  );
}
