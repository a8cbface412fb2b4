import { describe, expect, it } from 'vitest';
import { applyReminder } from '@/features/reminders/apply-reminder';
import { reminderPage, sentReminder, silentReminder } from '@/test/fixtures';

const bought = {
  ...sentReminder,
  state: 'PURCHASED' as const,
  purchased_on: '2026-11-20',
  purchase_amount: 318.4,
  currency: 'EUR',
};

describe('a reminder that changes', () => {
  it('is replaced in its place', () => {
    const { pages } = applyReminder([reminderPage], bought);

    expect(pages[0]?.items).toEqual([bought, silentReminder]);
  });

  it('moves the counts with it', () => {
    const { pages } = applyReminder([reminderPage], bought);

    expect(pages[0]?.counts).toEqual({ sent: 0, purchased: 1, action_needed: 1 });
  });

  it('moves the counts of every page of its list', () => {
    const second = { ...reminderPage, page: 1, items: [] };

    const { pages } = applyReminder([reminderPage, second], bought);

    expect(pages.map(({ counts }) => counts.purchased)).toEqual([1, 1]);
  });

  it('leaves the counts alone when only a note came', () => {
    const noted = {
      ...sentReminder,
      notes: [{ note_id: 'n', text: 'Called.', author: 'ines', created_at: '2026-11-20T09:00:00Z' }],
    };

    const { pages, before } = applyReminder([reminderPage], noted);

    expect(before).toBe('SENT');
    expect(pages[0]?.counts).toEqual(reminderPage.counts);
  });

  it('is idempotent: the same event twice counts once', () => {
    const once = applyReminder([reminderPage], bought).pages;

    expect(applyReminder(once, bought).pages).toEqual(once);
  });

  it('is told apart when it is on none of the pages', () => {
    const stranger = { ...bought, reminder_id: '00000000-0000-4000-8000-000000000000' };

    expect(applyReminder([reminderPage], stranger)).toEqual({ pages: [reminderPage], before: undefined });
  });
});
