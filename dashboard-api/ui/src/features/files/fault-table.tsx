import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEditRows } from '@/features/files/reject-queries';
import { columnName, reasonOf } from '@/features/files/reject-words';
import { Failure } from '@/components/notice';
import { PlainTable } from '@/components/plain-table';
import type { RejectColumn, RejectFault } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { count } from '@/lib/format';
import { rejects as words } from '@/lib/words/pages/rejects';
import classes from './rejects.module.css';

type FaultTableProps = {
  batch: string;
  faults: RejectFault[];
  columns: RejectColumn[] | undefined;
  mayMend: boolean;
  onShow: (fault: RejectFault) => void;
};

/** Rows that say the same in one column and are rejected for it, which one new text mends. */
export function FaultTable({ batch, faults, columns, mayMend, onShow }: FaultTableProps) {
  const headings = words.faultHeadings;
  return (
    <PlainTable
      label={words.faults}
      maxHeight={208}
      columns={[
        { header: headings.why },
        { header: headings.column },
        { header: headings.says },
        { header: headings.rows, end: true },
        { header: '' },
        ...(mayMend ? [{ header: headings.mend }] : []),
      ]}
      rows={faults.map((fault) => ({
        id: [fault.code, fault.place, fault.value].join('\n'),
        cells: [
          reasonOf(fault.code),
          columnName(fault.place, columns),
          fault.place === null ? null : <Says key="says" text={fault.value} />,
          count(fault.unsettled),
          <Button key="show" size="compact-xs" variant="subtle" onClick={() => onShow(fault)}>
            {words.show}
          </Button>,
          ...(mayMend ? [<SetAll key="set" batch={batch} fault={fault} />] : []),
        ],
      }))}
    />
  );
}

function saidBy({ value }: RejectFault): string {
  return value === null || value === '' ? words.blank : value;
}

export function Says({ text }: { text: string | null }) {
  return text ? <code className={classes.says}>{text}</code> : <span className="muted">{words.blank}</span>;
}

function SetAll({ batch, fault }: { batch: string; fault: RejectFault }) {
  const [text, setText] = useState('');
  const edit = useEditRows(batch, (rows) => {
    setText('');
    notifications.show({ message: words.changed(rows) });
  });
  const { code, place, value, unsettled } = fault;
  if (place === null || unsettled === 0) {
    return null;
  }
  const selection = { rows: null, code, place, value };
  return (
    <form
      className={classes.setAll}
      onSubmit={(event) => {
        event.preventDefault();
        edit.mutate({ selection, cells: [{ place, text }] });
      }}
    >
      <TextInput
        size="xs"
        w={130}
        maxLength={4_000}
        aria-label={words.setLabel(saidBy(fault))}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={text.trim() === ''} loading={edit.isPending}>
        {words.set(unsettled)}
      </Button>
      {edit.isError && <Failure words={errorWords(edit.error)} />}
    </form>
  );
}
