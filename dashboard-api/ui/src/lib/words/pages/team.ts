import { accountCount, plural } from '@/lib/words/counts';

export const team = {
  title: 'Team',
  sentence: (reps: number, overdue: number, week: number) =>
    `${plural(reps, 'rep', 'reps')}, ${accountCount(week)} due this week, ${overdue.toLocaleString('en-GB')} overdue.`,
  totals: {
    accounts: 'Accounts',
    due_this_week: 'Due this week',
    overdue: 'Overdue',
    low_health: 'Low health',
    ytd_revenue: 'Revenue this year',
    pace_pct: 'Pace',
  },
  hints: {
    accounts: 'Accounts with at least one order.',
    due_this_week: 'Next order expected from today to six days from now.',
    overdue: 'Past the end of the forecast window.',
    low_health: 'Health below 40 of 100.',
    ytd_revenue: 'Net revenue of all orders since 1 January, credit notes deducted.',
    pace_pct: 'Where this year ends at the current rate, against all of last year.',
    revenue_at_risk: 'Churn risk × revenue this year, summed over the rep’s accounts.',
  },
  columns: {
    accounts: 'Accounts',
    due_this_week: 'Due this week',
    overdue: 'Overdue',
    low_health: 'Low health',
    ytd_revenue: 'Revenue this year',
    pace_pct: 'Pace',
    revenue_at_risk: 'Revenue at risk',
  },
  by: 'Compare',
  levels: { reps: 'Reps', regions: 'Regions', companies: 'Companies' },
  one: { reps: 'Rep', regions: 'Region', companies: 'Company' },
  sideBySide: { reps: 'Reps', regions: 'Regions', companies: 'Companies' },
  none: { reps: 'No rep', regions: 'No region', companies: 'Independent' },
  empty: { title: 'No figures yet', text: 'They appear with the first sales file.' },
  atRisk: 'Revenue at risk by account',
  riskSentence: 'of this year’s revenue is at risk.',
  atRiskHint: 'Accounts by churn risk × revenue this year',
  previousYear: (amount: string) => `last year ${amount}`,
};
