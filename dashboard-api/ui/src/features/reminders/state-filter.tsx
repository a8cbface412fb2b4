import type { ReminderFilters } from '@/features/reminders/reminder-queries';
import { Hint } from '@/components/hint';
import type { ReminderPage } from '@/lib/api';
import { count } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './engagement.module.css';

const words = messages.engagement;
const STATES = ['sent', 'purchased', 'action_needed'] as const;

type StateFilterProps = {
  counts: ReminderPage['counts'] | undefined;
  state: ReminderFilters['state'];
  onChange: (state: string | null) => void;
};

/** The three outcomes with their numbers, drawn to scale; a click shows only one. */
export function StateFilter({ counts, state, onChange }: StateFilterProps) {
  const all = counts ? counts.sent + counts.purchased + counts.action_needed : 0;
  return (
    <div className={classes.states} role="group" aria-label={words.columns.state}>
      {STATES.map((each) => (
        <Hint key={each} text={words.stateHints[each]} focusable={false}>
          <button
            type="button"
            className={classes.state}
            data-state={each}
            aria-pressed={state === each}
            onClick={() => onChange(state === each ? null : each)}
          >
            <span className={classes.stateName}>{words.filters[each]}</span>
            <span className={classes.stateCount}>{counts ? count(counts[each]) : '–'}</span>
            <span className={classes.stateBar} aria-hidden>
              <span style={{ width: `${counts && all > 0 ? (counts[each] / all) * 100 : 0}%` }} />
            </span>
          </button>
        </Hint>
      ))}
    </div>
  );
}
