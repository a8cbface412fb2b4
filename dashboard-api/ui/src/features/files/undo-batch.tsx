import { useState } from 'react';
import { Button, Group, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { undoQuery, useUndo } from '@/features/files/batch-queries';
import { AgreedAction } from '@/components/agreed-action';
import { Failure } from '@/components/notice';
import { PlainTable } from '@/components/plain-table';
import { Loaded } from '@/components/states';
import type { Batch, UndoEffect } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { count, instantWords, money } from '@/lib/format';
import { messages } from '@/lib/messages';
import { data as dataWords } from '@/lib/words/pages/data';
import classes from './files.module.css';

const words = dataWords.undo;
const LONGEST_REASON = 500;

/** Takes a file back, once its reader has seen what that changes; or why it cannot be. */
export function UndoBatch({ batch }: { batch: Batch }) {
  if (!batch.undoable) {
    return <p className="muted">{words.never}</p>;
  }
  return (
    <div className={classes.retry}>
      <AgreedAction action={words.action} title={words.title(batch.file_name)} icon={IconArrowBackUp} second>
        {(close) => <Agreement batch={batch} onDone={close} />}
      </AgreedAction>
    </div>
  );
}

/** Who had a file undone, when and why. */
export function Undone({ batch }: { batch: Batch }) {
  const { state, undone_by: who, undone_at: done, undo_requested_at: asked, undo_reason: reason } = batch;
  if (who === null || asked === null) {
    return null;
  }
  const said =
    done === null ? words.asking(who, instantWords(asked, new Date())) : words.by(who, instantWords(done, new Date()));
  return (
    <p>
      {said}: <q>{reason}</q> {state === 'UNDONE' && <span className="muted">{words.gone}</span>}
    </p>
  );
}

function Agreement({ batch, onDone }: { batch: Batch; onDone: () => void }) {
  const preview = useQuery(undoQuery(batch.batch_id));
  return (
    <Loaded query={preview}>
      {(effect) => (
        <div className={classes.undo}>
          <Consequence effect={effect} />
          <Decision batch={batch} onDone={onDone} />
        </div>
      )}
    </Loaded>
  );
}

function Consequence({ effect }: { effect: UndoEffect }) {
  const { lines_leaving: leaving, lines_returning: returning, lines_kept: kept } = effect;
  if (leaving === 0 && returning === 0) {
    return <p>{words.nothing}</p>;
  }
  return (
    <>
      <p>
        {leaving > 0 && words.leaving(leaving)} {returning > 0 && words.returning(returning)}{' '}
        {kept > 0 && words.kept(kept)}
      </p>
      <Facts effect={effect} />
      <PlainTable
        label={words.accounts}
        columns={[
          { header: words.columns.account },
          { header: words.columns.before, end: true },
          { header: words.columns.after, end: true },
        ]}
        rows={effect.accounts.map(({ account_id, name, currency, before, after }) => ({
          id: `${account_id} ${currency}`,
          cells: [name, money(before, currency), money(after, currency)],
        }))}
      />
      <p className="muted">{words.stays}</p>
    </>
  );
}

function Facts({ effect }: { effect: UndoEffect }) {
  const counted: [string, number][] = [
    [words.facts.removed, effect.orders_leaving],
    [words.facts.changed, effect.orders_changed],
    [words.facts.restored, effect.orders_returning],
    [words.facts.accounts, effect.account_count],
  ];
  const figures: [string, string][] = [
    ...counted.filter(([, n]) => n > 0).map(([name, n]): [string, string] => [name, count(n)]),
    ...effect.revenue.map(({ currency, before, after }): [string, string] => [
      words.revenue,
      words.change(money(before, currency), money(after, currency)),
    ]),
  ];
  return (
    <dl className={classes.facts}>
      {figures.map(([name, value], index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Decision({ batch, onDone }: { batch: Batch; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const undo = useUndo(batch.batch_id);
  const said = reason.trim();

  function go() {
    undo.mutate(said, {
      onSuccess: () => {
        notifications.show({ message: words.asked(batch.file_name) });
        onDone();
      },
    });
  }

  return (
    <>
      <Textarea
        label={words.reason}
        description={words.reasonHint}
        required
        maxLength={LONGEST_REASON}
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {undo.isError && <Failure words={errorWords(undo.error)} />}
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={onDone}>
          {messages.common.cancel}
        </Button>
        <Button size="xs" color="red" disabled={said === ''} loading={undo.isPending} onClick={go}>
          {words.confirm}
        </Button>
      </Group>
    </>
  );
}
