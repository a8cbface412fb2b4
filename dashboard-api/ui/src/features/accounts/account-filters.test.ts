import { describe, expect, it } from 'vitest';
import { DEFAULT_SORT, isFiltered, readFilters, toQuery, withFilters } from '@/features/accounts/account-filters';

const at = (query: string) => new URLSearchParams(query);

describe('filters of an address', () => {
  it('are read as they are written', () => {
    expect(readFilters(at('due=overdue&rep=R03&q=wine&sort=-ytd_revenue'))).toEqual({
      due: 'overdue',
      rep: 'R03',
      q: 'wine',
      sort: '-ytd_revenue',
    });
  });

  it('leave aside what the service would not understand', () => {
    expect(readFilters(at('health=PURPLE&sort=colour&open=C1001'))).toEqual({ q: '', sort: DEFAULT_SORT });
  });

  it('survive the way to the address and back', () => {
    const params = withFilters(at(''), { chain: 'Les Amis & Fils', churn: 'HIGH' });

    expect(readFilters(at(params.toString()))).toMatchObject({ chain: 'Les Amis & Fils', churn: 'HIGH' });
  });

  it('keep what else the address says', () => {
    expect(withFilters(at('open=C1001&due=week'), { due: undefined }).toString()).toBe('open=C1001');
  });

  it('do not write the default sort', () => {
    expect(withFilters(at('sort=name'), { sort: DEFAULT_SORT }).toString()).toBe('');
  });

  it('count as filtered only when something is left out', () => {
    expect(isFiltered(readFilters(at('sort=name')))).toBe(false);
    expect(isFiltered(readFilters(at('q=wine')))).toBe(true);
    expect(isFiltered(readFilters(at('segment=Loyal')))).toBe(true);
  });

  it('reach the service without empty ones', () => {
    expect(toQuery(readFilters(at('due=today')))).toEqual({ due: 'today', sort: DEFAULT_SORT });
  });
});
