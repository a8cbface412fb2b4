import { expect, it } from 'vitest';
import { repRows, rollUpRows, sortRows, type TeamRow } from '@/features/team/team-rows';

const rep = (name: string, figures: Partial<TeamRow>): TeamRow => ({
  name,
  address: null,
  accounts: 1,
  currency: 'EUR',
  ytd_revenue: 0,
  pace_pct: null,
  overdue: 0,
  low_health: 0,
  due_this_week: 0,
  revenue_at_risk: 0,
  ...figures,
});
const names = (rows: TeamRow[]) => rows.map((each) => each.name);
const team = [rep('Jonas', { pace_pct: 4, overdue: 2 }), rep('Inès', { pace_pct: -3, overdue: 2 }), rep('Hugo', {})];

it('puts the largest first, and what is not known last either way', () => {
  expect(names(sortRows(team, { by: 'pace_pct', descending: true }))).toEqual(['Jonas', 'Inès', 'Hugo']);
  expect(names(sortRows(team, { by: 'pace_pct', descending: false }))).toEqual(['Inès', 'Jonas', 'Hugo']);
});

it('keeps equals in order of name', () => {
  expect(names(sortRows(team, { by: 'overdue', descending: true }))).toEqual(['Inès', 'Jonas', 'Hugo']);
});

it('sorts names as words', () => {
  expect(names(sortRows(team, { by: 'name', descending: false }))).toEqual(['Hugo', 'Inès', 'Jonas']);
});

it('leads to the accounts of each', () => {
  const figures = rep('', {});

  expect(repRows([{ ...figures, rep_id: 'R 1', rep_name: null }])[0]).toMatchObject({
    name: 'R 1',
    address: '/accounts?rep=R%201',
  });
  expect(
    rollUpRows('companies', [
      { ...figures, name: 'North Star', reps: 2, previous_year_revenue: 0 },
      { ...figures, name: null, reps: 1, previous_year_revenue: 0 },
    ]).map((row) => row.address),
  ).toEqual(['/accounts?chain=North%20Star', null]);
});
