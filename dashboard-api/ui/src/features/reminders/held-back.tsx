import type { ReminderPreview } from '@/lib/api';
import { fullInstant } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './reminders.module.css';

const words = messages.reminders;
const SHOWN = 50;

type HeldBackProps = { title: string; accounts: ReminderPreview['denied'] };

/** Who receives nothing now, and why. */
export function HeldBack({ title, accounts }: HeldBackProps) {
  if (accounts.length === 0) {
    return null;
  }
  return (
    <details className={classes.held}>
      <summary>{title}</summary>
      <ul className={classes.list}>
        {accounts.slice(0, SHOWN).map((each) => (
          <li key={each.account_id}>
            <span>{each.name}</span>
            <span className="muted">
              {reasonWords(each.reason)}
              {each.until && `, ${words.until(untilWords(each.until))}`}
            </span>
          </li>
        ))}
      </ul>
      {accounts.length > SHOWN && <p className="muted">{words.more(accounts.length - SHOWN)}</p>}
    </details>
  );
}

/** Several reasons come separated by commas. */
function reasonWords(reason: string): string {
  return reason
    .split(',')
    .map((each) => words.reasons[each] ?? each.toLowerCase().replaceAll('_', ' '))
    .join(', ');
}

function untilWords(until: string): string {
  return until.includes('T') ? fullInstant(until) : until;
}
