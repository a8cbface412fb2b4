import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { type CellEdit, useDismissRows, useEditRows, useReopenRows } from '@/features/files/reject-queries';
import { letters, reasonOf } from '@/features/files/reject-words';
import { Form } from '@/components/form';
import { Failure, Notice } from '@/components/notice';
import { SidePanel } from '@/components/side-panel';
import type { Reject, RejectColumn } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { count } from '@/lib/format';
import { rejects as words } from '@/lib/words/pages/rejects';
import classes from './rejects.module.css';

const SHORTENED = 4_000;

type RejectPanelProps = {
  batch: string;
  reject: Reject;
  columns: RejectColumn[] | undefined;
  mayMend: boolean;
  onClose: () => void;
};

/** One rejected row, cell by cell: what is wrong, what it is to say instead, or why it is left out. */
export function RejectPanel({ batch, reject, columns, mayMend, onClose }: RejectPanelProps) {
  const settled = reject.state === 'SENT' || reject.state === 'DISMISSED';
  return (
    <SidePanel title={words.row(count(reject.row))} onClose={onClose}>
      <div className={classes.panel}>
        <Notice tone="watch" title={reasonOf(reject.code)}>
          {reject.message}
        </Notice>
        <Settled reject={reject} />
        {reject.raw.length > SHORTENED && <p className="muted">{words.shortened}</p>}
        {mayMend && reject.state !== 'OPEN' && reject.state !== 'SENT' && <TakeBack batch={batch} row={reject.row} />}
        {/* Anew when the row has other texts, which its fields begin with. */}
        <Cells
          key={JSON.stringify(reject.cells)}
          batch={batch}
          reject={reject}
          columns={columns}
          fixed={!mayMend || settled}
        />
        {mayMend && !settled && <Dismiss batch={batch} row={reject.row} />}
      </div>
    </SidePanel>
  );
}

function Settled({ reject: { state, reason, changed_by: person, sent_as: correction } }: { reject: Reject }) {
  if (state === 'SENT' && correction !== null) {
    return (
      <p>
        {words.sentBy(person ?? '')} <Link to={`/data?open=${correction}`}>{words.openSent}</Link>
      </p>
    );
  }
  return state === 'DISMISSED' ? <p>{words.dismissedBecause(person ?? '', reason ?? '')}</p> : null;
}

type CellsProps = { batch: string; reject: Reject; columns: RejectColumn[] | undefined; fixed: boolean };

function Cells({ batch, reject, columns, fixed }: CellsProps) {
  const width = Math.max(reject.cells.length, columns?.length ?? 0);
  const known = Array.from({ length: width }, (_, place) => reject.cells[place] ?? { text: '', edited: null });
  const [texts, setTexts] = useState(() => known.map(({ text, edited }) => edited ?? text));
  const edit = useEditRows(batch);
  const edits: CellEdit[] = known.flatMap(({ text, edited }, place) => {
    const now = texts[place] ?? text;
    return now === (edited ?? text) ? [] : [{ place, text: now }];
  });
  const selection = { rows: [reject.row], code: null, place: null, value: null };
  const fields = (
    <div className={classes.cells} role="group" aria-label={words.cells}>
      {known.map(({ text }, place) => (
        <TextInput
          key={place}
          size="xs"
          label={labelOf(place, columns)}
          error={place === reject.place && (texts[place] ?? text) === text ? reasonOf(reject.code) : undefined}
          description={(texts[place] ?? text) === text ? undefined : words.was(text)}
          maxLength={SHORTENED}
          readOnly={fixed}
          value={texts[place] ?? text}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setTexts((now) => known.map((cell, each) => (each === place ? value : (now[each] ?? cell.text))));
          }}
        />
      ))}
    </div>
  );
  if (fixed) {
    return fields;
  }
  const asItIs = edits.length === 0 && reject.state === 'OPEN';
  return (
    <Form
      submit={asItIs ? words.saveAsIs : words.save}
      disabled={edits.length === 0 && reject.state === 'EDITED'}
      attempt={edit}
      onSubmit={() => edit.mutate({ selection, cells: edits })}
    >
      {fields}
      {asItIs && <p className="muted">{words.asIsHint}</p>}
    </Form>
  );
}

function labelOf(place: number, columns: RejectColumn[] | undefined): string {
  const column = columns?.[place];
  return column || columns === undefined
    ? words.column(letters(place), column?.name ?? '')
    : words.beyond(letters(place));
}

function TakeBack({ batch, row }: { batch: string; row: number }) {
  const reopen = useReopenRows(batch);
  return (
    <div>
      <Button
        size="xs"
        variant="default"
        loading={reopen.isPending}
        onClick={() => reopen.mutate({ rows: [row], code: null, place: null, value: null })}
      >
        {words.reopen}
      </Button>
      {reopen.isError && <Failure words={errorWords(reopen.error)} />}
    </div>
  );
}

function Dismiss({ batch, row }: { batch: string; row: number }) {
  const [reason, setReason] = useState('');
  const dismiss = useDismissRows(batch);
  return (
    <section className={classes.dismiss} aria-label={words.dismiss}>
      <Form
        submit={words.dismiss}
        disabled={reason.trim() === ''}
        attempt={dismiss}
        onSubmit={() =>
          dismiss.mutate({ selection: { rows: [row], code: null, place: null, value: null }, reason: reason.trim() })
        }
      >
        <TextInput
          size="xs"
          label={words.reason}
          description={words.dismissHint}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Form>
    </section>
  );
}
