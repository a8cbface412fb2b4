import { expect, it } from 'vitest';
import { type RepFigures, sortReps } from '@/features/team/sort-reps';

const rep = (name: string, figures: Partial<RepFigures>): RepFigures => ({
  rep_id: name,
  rep_name: name,
  accounts: 1,
  ytd_revenue: 0,
  pace_pct: null,
  overdue: 0,
  low_health: 0,
  due_this_week: 0,
  revenue_at_risk: 0,
  ...figures,
});
const names = (reps: RepFigures[]) => reps.map((each) => each.rep_name);
const team = [rep('Jonas', { pace_pct: 4, overdue: 2 }), rep('Inès', { pace_pct: -3, overdue: 2 }), rep('Hugo', {})];

it('puts the largest first, and what is not known last either way', () => {
  expect(names(sortReps(team, { by: 'pace_pct', descending: true }))).toEqual(['Jonas', 'Inès', 'Hugo']);
  expect(names(sortReps(team, { by: 'pace_pct', descending: false }))).toEqual(['Inès', 'Jonas', 'Hugo']);
});

it('keeps equals in order of name', () => {
  expect(names(sortReps(team, { by: 'overdue', descending: true }))).toEqual(['Inès', 'Jonas', 'Hugo']);
});

it('sorts names as words', () => {
  expect(names(sortReps(team, { by: 'rep_name', descending: false }))).toEqual(['Hugo', 'Inès', 'Jonas']);
});
