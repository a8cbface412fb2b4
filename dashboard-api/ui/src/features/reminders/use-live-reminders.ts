import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { applyReminder } from '@/features/reminders/apply-reminder';
import { type ReminderFilters, remindersQuery } from '@/features/reminders/reminder-queries';
import type { Reminder, ReminderPage } from '@/lib/api';
import { atMostEvery } from '@/lib/at-most-every';
import { useLive } from '@/lib/live';

const GLOW_MS = 3_500;
const REREAD_MS = 4_000;

/** Keeps one list of reminders true as they change; tells which rows have just turned PURCHASED. */
export function useLiveReminders(filters: ReminderFilters): {
  glowing: ReadonlySet<string>;
  latest: Reminder | undefined;
} {
  const queries = useQueryClient();
  const [glowing, setGlowing] = useState<ReadonlySet<string>>(new Set());
  const [latest, setLatest] = useState<Reminder>();
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  const reread = useRef<ReturnType<typeof atMostEvery>>(undefined);

  useEffect(() => {
    const running = timers.current;
    reread.current = atMostEvery(REREAD_MS, () => void queries.invalidateQueries({ queryKey: ['reminders'] }));
    return () => {
      reread.current?.stop();
      running.forEach(clearTimeout);
    };
  }, [queries]);

  function glow(reminder: Reminder) {
    setLatest(reminder);
    setGlowing((others) => new Set(others).add(reminder.reminder_id));
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setGlowing((others) => new Set([...others].filter((id) => id !== reminder.reminder_id)));
    }, GLOW_MS);
    timers.current.add(timer);
  }

  useLive('reminder', (reminder) => {
    const [kind, list, of] = remindersQuery(filters).queryKey;
    const cached = queries.getQueriesData<ReminderPage>({ queryKey: [kind, list, of] });
    const fetched = cached.flatMap(([key, page]) => (page ? [{ key, page }] : []));
    const { pages, before } = applyReminder(
      fetched.map(({ page }) => page),
      reminder,
    );
    fetched.forEach(({ key }, index) => queries.setQueryData(key, pages[index]));
    if (before === undefined) {
      reread.current?.soon();
    }
    if (reminder.state === 'PURCHASED' && before !== undefined && before !== 'PURCHASED') {
      glow(reminder);
    }
  });

  return { glowing, latest };
}
