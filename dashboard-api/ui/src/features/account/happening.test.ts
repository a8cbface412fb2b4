import { expect, it } from 'vitest';
import { happeningWords } from '@/features/account/happening';

const nothing = {
  at: '',
  day: '',
  text: null,
  author: null,
  ref: null,
  amount: null,
  currency: null,
  days_from_expected: null,
  outcome: null,
};
const order = { ...nothing, kind: 'ORDER', amount: 1303.44, currency: 'EUR' };
const sent = { ...nothing, kind: 'REMINDER_SENT' };
const closed = { ...nothing, kind: 'REMINDER_RESOLVED' };

it.each([
  [order, 'Ordered €1,303.44'],
  [{ ...order, days_from_expected: 0 }, 'Ordered €1,303.44, on the day expected'],
  [{ ...order, days_from_expected: 1 }, 'Ordered €1,303.44, 1 day later than expected'],
  [{ ...order, amount: -42.5, days_from_expected: -3 }, 'Credit of €42.50, 3 days earlier than expected'],
  [{ ...closed, outcome: 'PURCHASED', amount: 118.8, currency: 'EUR' }, 'Ordered after the reminder: €118.80'],
  [{ ...closed, outcome: 'PURCHASED' }, 'Ordered after the reminder'],
  [{ ...closed, outcome: 'NO_PURCHASE' }, 'No order after the reminder'],
  [{ ...closed, outcome: 'BOUNCED' }, 'The reminder could not be delivered'],
  [{ ...closed, outcome: 'CLOSED_BY_HAND' }, 'The reminder was closed'],
  [sent, 'Reminder sent'],
  [{ ...sent, text: 'Time to order?' }, 'Reminder sent: Time to order?'],
  [{ ...nothing, kind: 'NOTE', text: 'Will order on Monday', author: 'rita' }, 'rita: Will order on Monday'],
  [{ ...nothing, kind: 'CALL', text: 'Wants more Gamay' }, 'Wants more Gamay'],
  [{ ...nothing, kind: 'MEETING' }, 'Visit'],
  [{ ...nothing, kind: 'ANSWER_APPROVED', text: 'Approved the answer' }, 'Approved the answer'],
  [{ ...nothing, kind: 'SOMETHING_NEW' }, 'SOMETHING_NEW'],
])('%j reads %s', (happening, words) => {
  expect(happeningWords(happening)).toBe(words);
});
