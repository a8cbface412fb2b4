import { describe, expect, it } from 'vitest';
import { dated, forPeople } from '@/lib/csv';

describe('an export for people', () => {
  it('starts with the mark by which Excel knows its alphabet, and says columns in words', () => {
    expect(forPeople('account_id,last_purchase_date\r\nA1,2026-11-14\r\n')).toBe(
      '\uFEFFAccount id,Last purchase date\r\nA1,2026-11-14\r\n',
    );
  });

  it('holds the columns that are shown, in their order and with their headings', () => {
    const text = 'account_id,name,ytd_revenue\r\nA1,"Goût, le",12.50\r\nA2,,\r\n';

    expect(
      forPeople(text, [
        { id: 'ytd_revenue', header: 'Revenue this year' },
        { id: 'window', header: 'Window' },
        { id: 'name', header: 'Account' },
      ]),
    ).toBe('\uFEFFRevenue this year,Account\r\n12.50,"Goût, le"\r\n,\r\n');
  });

  it('keeps quotes and lines within a cell as they are', () => {
    const text = 'note,by\r\n"He said ""no"",\r\nthen left",Ann\r\n';

    expect(forPeople(text)).toBe('\uFEFFNote,By\r\n"He said ""no"",\r\nthen left",Ann\r\n');
  });

  it('writes tiny and huge figures out', () => {
    expect(forPeople('p\r\n1.24E-139\r\n2.5E-3\r\n1.2E6\r\nE5\r\n')).toBe(
      '\uFEFFP\r\n0\r\n0.0025\r\n1200000\r\nE5\r\n',
    );
  });

  it('has its day in its name, once', () => {
    expect(dated('reminders.csv', '2026-11-29')).toBe('reminders-2026-11-29.csv');
    expect(dated('accounts-2026-11-20.csv', '2026-11-29')).toBe('accounts-2026-11-20.csv');
  });
});
