import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Decide } from '@/features/dead-letters/decide';
import { letterQuery } from '@/features/dead-letters/letter-queries';
import { LetterState } from '@/features/dead-letters/letter-state';
import { SidePanel } from '@/components/side-panel';
import { Loaded } from '@/components/states';
import type { DeadLetter, DeadLetterDetail } from '@/lib/api';
import { fullInstant, instantWords, NONE } from '@/lib/format';
import { deadLetters as words } from '@/lib/words/pages/letters';
import classes from './letters.module.css';

type LetterPanelProps = { id: string; onOpen: (id: string) => void; onClose: () => void };

/** One letter beside the list: what failed, why, and what is in it. */
export function LetterPanel({ id, onOpen, onClose }: LetterPanelProps) {
  const letter = useQuery(letterQuery(id));
  return (
    <SidePanel title={letter.data ? titleOf(letter.data.letter) : words.title} onClose={onClose}>
      <Loaded query={letter}>{(detail) => <Detail detail={detail} onOpen={onOpen} />}</Loaded>
    </SidePanel>
  );
}

function titleOf(letter: DeadLetter): string {
  return letter.event_type ?? letter.key ?? words.title;
}

function Detail({ detail, onOpen }: { detail: DeadLetterDetail; onOpen: (id: string) => void }) {
  const { letter, payload } = detail;
  const again = detail.failed_again_as;
  const earlier = letter.replay_of;
  return (
    <div className={classes.detail}>
      <div className={classes.row}>
        <LetterState state={letter.state} />
        {letter.state === 'OPEN' && <Decide ids={[letter.letter_id]} onDone={() => undefined} />}
      </div>
      <div className={classes.row}>
        {earlier && (
          <Button size="compact-xs" variant="subtle" onClick={() => onOpen(earlier)}>
            {words.earlier}
          </Button>
        )}
        {again && (
          <Button size="compact-xs" variant="subtle" onClick={() => onOpen(again)}>
            {words.again}
          </Button>
        )}
      </div>
      <Section title={shortCause(letter.cause)} text={letter.message} wraps />
      <Facts letter={letter} />
      <Section title={words.payload[payload.format]} text={payload.text} />
      {payload.truncated && <span className="muted">{words.truncated}</span>}
      <Section title={words.headers} text={headerLines(detail)} />
      <Section title={words.trace} text={detail.stack_trace ?? ''} />
    </div>
  );
}

function Facts({ letter }: { letter: DeadLetter }) {
  const facts = [
    [words.columns.failed, fullInstant(letter.failed_at)],
    [words.columns.attempt, letter.attempt],
    [words.columns.listener, letter.listener],
    [words.facts.service, letter.service ?? NONE],
    [words.columns.topic, letter.source_topic],
    [words.facts.place, words.place(letter.source_partition, letter.source_offset)],
    [words.columns.key, letter.key ?? NONE],
    [words.facts.size, words.size(letter.size)],
    ...(letter.decided_at
      ? [
          [
            words.facts.decided,
            words.decided(words.states[letter.state], letter.decided_by, instantWords(letter.decided_at, new Date())),
          ],
        ]
      : []),
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Section({ title, text, wraps = false }: { title: string; text: string; wraps?: boolean }) {
  if (text === '') {
    return null;
  }
  return (
    <details className={classes.section} open={title !== words.trace && title !== words.headers}>
      <summary className={classes.sectionTitle}>{title}</summary>
      {/* Long lines scroll, which the keyboard must be able to do too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classes.code} data-wraps={wraps || undefined} tabIndex={0}>
        {text}
      </pre>
    </details>
  );
}

function headerLines({ headers }: DeadLetterDetail): string {
  return headers.map(({ name, value }) => `${name}: ${value ?? ''}`).join('\n');
}

/** The class without its package. */
export function shortCause(cause: string): string {
  return cause.slice(cause.lastIndexOf('.') + 1);
}
