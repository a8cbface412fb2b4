import { describe, expect, it } from 'vitest';
import { reasonsOf } from '@/components/account/reasons';
import { cornerWineDetail } from '@/test/fixtures';

const told = (code: string, value: string, text = 'in the service’s words', changes = {}) =>
  reasonsOf({ ...cornerWineDetail, explanation: [{ code, text, value }], ...changes }).map((each) => each.text);

describe('a reason', () => {
  it.each([
    ['RHYTHM', '7', 'Usually orders every 7 days; last order Sat 14 Nov.'],
    ['RHYTHM', '1', 'Usually orders every day; last order Sat 14 Nov.'],
    ['OVERDUE', '1', '1 day overdue: expected around Sat 21 Nov, at the latest Tue 24 Nov.'],
    ['WITHIN_WINDOW', '2026-11-24', 'Expected around Sat 21 Nov; an order until Tue 24 Nov would still be on time.'],
    ['WINDOW', '2026-11-19/2026-11-24', 'Four out of five orders like this fall between Thu 19 Nov and Tue 24 Nov.'],
    ['WINDOW', '2026-11-19/2026-11-19', 'Four out of five orders like this fall on Thu 19 Nov.'],
    ['RECENT_PACE', '5.0/9.5', 'Ordering faster lately: every 5 days, before every 9.5 days.'],
    ['RECENT_PACE', '12.0/9.5', 'Ordering slower lately: every 12 days, before every 9.5 days.'],
    ['LAST_ORDER_SIZE', '1303.44/934.11', 'The last order was larger than usual: €1,303, usually €934.'],
    ['SIMPLE_RULE', '2027-01-04', 'Last order plus the usual interval would be 4 Jan 2027.'],
    ['OTHER_CURRENCY', '1', '1 order not counted: not in EUR.'],
    ['NO_PURCHASE', '0', 'No order yet, so no date can be given.'],
    ['TOO_FEW_PURCHASES', '2', 'Not enough history: 2 order days so far.'],
    ['TOO_IRREGULAR', '9.5/2/40', 'Orders too irregularly for a date: intervals of 2 to 40 days.'],
    ['CONFIDENCE', 'HIGH/7/7', 'Very regular: intervals of 7 days.'],
    ['CONFIDENCE', 'LOW/5/31', 'Take the date with care: intervals of 5 to 31 days.'],
    ['WEEKDAY', 'TUESDAY/8/10', 'Orders mostly on Tuesdays: 8 of the last 10 order days.'],
    ['PACE', '-46.7', 'The year is heading 46.7% below last year.'],
    ['PACE', '12.0/2026-03-02', 'Since Mon 2 Mar, 12% above the same days last year; new before that.'],
    ['NEW_GROWTH', '900.00', 'New growth: too little of last year to compare with.'],
  ])('%s %s is said with its values as the page writes them', (code, value, words) => {
    expect(told(code, value)).toEqual([words]);
  });

  it('of an account that went quiet says for how long and what that means', () => {
    const quiet = { standing: 'SILENT', silent_days: 72, alive_probability: 0.55 };

    expect(told('SILENT', '72', '', quiet)).toEqual(['No order for 72 days; 55% chance that it ever orders again.']);
    expect(told('RHYTHM', '9.5', '', quiet)).toEqual(['Used to order every 9.5 days; last order Sat 14 Nov.']);
  });

  it('is said in the service’s words where code and value do not say it all', () => {
    expect(told('CONFIDENCE', 'HIGH', 'Very regular: gaps have been 5 to 9 days')).toEqual([
      'Very regular: gaps have been 5 to 9 days.',
    ]);
    expect(told('PACE', '-46.7', 'Since 2 Mar 2026 46.7 % below the same days of last year; new before')).toEqual([
      'Since 2 Mar 2026 46.7% below the same days of last year; new before.',
    ]);
  });

  it.each(['HEALTH', 'CHURN', 'SEGMENT'])('%s stands beside its own figure', (code) => {
    expect(told(code, '1')).toEqual([]);
  });
});
