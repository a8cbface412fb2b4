import { useState } from 'react';
import { Link } from 'react-router';
import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useAddNote } from '@/features/reminders/reminder-queries';
import { ReminderState } from '@/features/reminders/reminder-state';
import { SidePanel } from '@/components/side-panel';
import type { Reminder } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { localToday, shortDay } from '@/lib/days';
import { fullInstant, instantWords, money, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './engagement.module.css';

const words = messages.engagement;

type ReminderPanelProps = { reminder: Reminder; mayWrite: boolean; onClose: () => void };

/** One reminder beside the list: what came of it, and what people noted. */
export function ReminderPanel({ reminder, mayWrite, onClose }: ReminderPanelProps) {
  const account = `/accounts/${encodeURIComponent(reminder.account_id)}`;
  return (
    <SidePanel
      title={reminder.account_name}
      onClose={onClose}
      actions={
        <Button component={Link} to={account} size="compact-sm" variant="light">
          {messages.accounts.openPage}
        </Button>
      }
    >
      <div className={classes.detail}>
        <div>
          <ReminderState state={reminder.state} />
        </div>
        <dl className={classes.facts}>
          <div>
            <dt>{words.columns.sent}</dt>
            <dd title={fullInstant(reminder.sent_at)}>{words.daysSince(reminder.days_since_sent)}</dd>
          </div>
          <div>
            <dt>{words.columns.cycle}</dt>
            <dd>{shortDay(reminder.cycle, localToday())}</dd>
          </div>
          <div>
            <dt>{words.columns.purchase}</dt>
            <dd>{purchaseWords(reminder)}</dd>
          </div>
          <div>
            <dt>{words.columns.rep}</dt>
            <dd>{reminder.rep_name ?? NONE}</dd>
          </div>
          <div>
            <dt>{messages.messagesPage.columns.to}</dt>
            <dd>{reminder.email ?? NONE}</dd>
          </div>
        </dl>
        {reminder.message_id && (
          <Link to={`${account}/messages`} style={{ fontSize: 'var(--mantine-font-size-sm)' }}>
            {words.seeMessage}
          </Link>
        )}
        <h3 className={classes.sectionTitle}>{words.columns.notes}</h3>
        <Notes reminder={reminder} />
        {mayWrite && <NoteForm key={reminder.reminder_id} reminderId={reminder.reminder_id} />}
      </div>
    </SidePanel>
  );
}

export function purchaseWords(reminder: Reminder): string {
  return reminder.purchased_on === null
    ? NONE
    : words.bought(money(reminder.purchase_amount, reminder.currency), shortDay(reminder.purchased_on, localToday()));
}

function Notes({ reminder }: { reminder: Reminder }) {
  if (reminder.notes.length === 0) {
    return <span className="muted">{words.noNotes}</span>;
  }
  return (
    <ul className={classes.notes}>
      {reminder.notes.map((note) => (
        <li key={note.note_id} className={classes.note}>
          <p>{note.text}</p>
          <small>
            {note.author}, <time title={fullInstant(note.created_at)}>{instantWords(note.created_at, new Date())}</time>
          </small>
        </li>
      ))}
    </ul>
  );
}

function NoteForm({ reminderId }: { reminderId: string }) {
  const [text, setText] = useState('');
  const add = useAddNote(reminderId);
  const failure = add.isError ? errorWords(add.error) : undefined;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(text.trim(), {
          onSuccess: () => {
            setText('');
            notifications.show({ message: words.noteSaved });
          },
        });
      }}
    >
      <Textarea
        aria-label={words.note}
        placeholder={words.notePlaceholder}
        rows={3}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={failure && `${failure.what}. ${failure.next}`}
      />
      <Button
        type="submit"
        size="xs"
        disabled={text.trim() === ''}
        loading={add.isPending}
        style={{ alignSelf: 'flex-end' }}
      >
        {words.addNote}
      </Button>
    </form>
  );
}
