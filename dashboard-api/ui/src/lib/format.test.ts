import { describe, expect, it } from 'vitest';
import {
  bytes,
  compactMoney,
  duration,
  instantWords,
  money,
  month,
  share,
  signedPercent,
  wholeMoney,
} from '@/lib/format';

describe('money', () => {
  it('is written in the account’s currency', () => {
    expect(money(412.5, 'EUR')).toBe('€412.50');
    expect(money(1234.5, 'GBP')).toBe('£1,234.50');
  });

  it('keeps the sign of a credit note', () => {
    expect(money(-42.5, 'EUR')).toBe('-€42.50');
  });

  it('is a plain figure where the currency is not known', () => {
    expect(money(412.5, null)).toBe('412.50');
    expect(wholeMoney(18234.1, 'not a currency')).toBe('18,234');
  });

  it('is a dash where it is not known', () => {
    expect(money(null, 'EUR')).toBe('–');
    expect(wholeMoney(Number.NaN, 'EUR')).toBe('–');
  });

  it('is short on an axis', () => {
    expect(compactMoney(1_234_567, 'EUR')).toBe('€1.23m');
    expect(compactMoney(-4200, 'EUR')).toBe('-€4.2k');
  });
});

describe('shares and changes', () => {
  it('says a share in whole percent', () => {
    expect(share(0.706)).toBe('71%');
  });

  it('signs a change with a real minus', () => {
    expect(signedPercent(2.14)).toBe('+2.1%');
    expect(signedPercent(-1.6)).toBe('−1.6%');
  });

  it('does not sign what rounds to nothing', () => {
    expect(signedPercent(-0.04)).toBe('0.0%');
  });
});

describe('sizes and times', () => {
  it('says a size in its unit', () => {
    expect([bytes(512), bytes(1_214_000), bytes(25_000_000)]).toEqual(['512 B', '1.2 MB', '25 MB']);
  });

  it('says how long in the largest units', () => {
    expect([duration(3.4), duration(125), duration(4200), duration(7200)]).toEqual([
      '3 s',
      '2 min',
      '1 h 10 min',
      '2 h',
    ]);
  });

  it('says a near instant in words and a far one as a date', () => {
    const now = new Date('2026-11-20T12:00:00Z');

    expect(instantWords('2026-11-20T11:59:30Z', now)).toBe('just now');
    expect(instantWords('2026-11-20T11:48:00Z', now)).toBe('12 min ago');
    expect(instantWords('2026-11-20T06:30:00Z', now)).toBe('06:30');
    expect(instantWords('2026-11-03T07:30:00Z', now)).toBe('3 Nov, 07:30');
  });

  it('names a month with its year', () => {
    expect(month('2026-11')).toBe('Nov 26');
  });
});
