import { expect, it } from 'vitest';
import { happeningWords } from '@/features/account/happening';

const nothing = { at: '', day: '', ref: null, amount: null, currency: null, days_from_expected: null, outcome: null };
const order = { ...nothing, kind: 'ORDER', text: 'Ordered 1303.44 EUR', amount: 1303.44, currency: 'EUR' };
const closed = { ...nothing, kind: 'REMINDER_RESOLVED', text: 'in the service’s words' };

it.each([
  [order, 'Ordered €1,303.44'],
  [{ ...order, days_from_expected: 0 }, 'Ordered €1,303.44, on the day expected'],
  [{ ...order, days_from_expected: 1 }, 'Ordered €1,303.44, 1 day later than expected'],
  [{ ...order, amount: -42.5, days_from_expected: -3 }, 'Credit of €42.50, 3 days earlier than expected'],
  [{ ...closed, outcome: 'PURCHASED', amount: 118.8, currency: 'EUR' }, 'Ordered after the reminder: €118.80'],
  [{ ...closed, outcome: 'PURCHASED' }, 'Ordered after the reminder'],
  [{ ...closed, outcome: 'NO_PURCHASE' }, 'No order after the reminder'],
  [{ ...closed, outcome: 'CLOSED_BY_HAND' }, 'in the service’s words'],
  [{ ...nothing, kind: 'CALL', text: 'Wants more Gamay' }, 'Wants more Gamay'],
  [{ ...nothing, kind: 'MEETING', text: 'Meeting' }, 'Visit'],
])('%j reads %s', (happening, words) => {
  expect(happeningWords(happening)).toBe(words);
});
