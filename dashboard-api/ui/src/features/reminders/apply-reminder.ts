import type { Reminder, ReminderPage } from '@/lib/api';

type State = Reminder['state'];

const COUNTED: Record<State, keyof ReminderPage['counts']> = {
  SENT: 'sent',
  PURCHASED: 'purchased',
  ACTION_NEEDED: 'action_needed',
};

export type Applied = {
  /** The pages with the change in place. */
  pages: ReminderPage[];
  /** What the row said before; undefined when it is on none of these pages and they must be read again. */
  before: State | undefined;
};

/**
 * A change from the stream, put into the fetched pages of one list: the row in its place, the counts moved with it.
 * A row stays in sight even when a filter no longer matches it, so that whoever looks sees it turn.
 */
export function applyReminder(pages: ReminderPage[], reminder: Reminder): Applied {
  const before = pages.flatMap(({ items }) => items).find((each) => each.reminder_id === reminder.reminder_id)?.state;
  if (before === undefined) {
    return { pages, before };
  }
  return {
    before,
    pages: pages.map((page) => ({
      ...page,
      items: page.items.map((each) => (each.reminder_id === reminder.reminder_id ? reminder : each)),
      counts: moved(page.counts, before, reminder.state),
    })),
  };
}

function moved(counts: ReminderPage['counts'], before: State, after: State): ReminderPage['counts'] {
  if (before === after) {
    return counts;
  }
  return {
    ...counts,
    [COUNTED[before]]: Math.max(0, counts[COUNTED[before]] - 1),
    [COUNTED[after]]: counts[COUNTED[after]] + 1,
  };
}
