import type { Account } from '@/lib/api';
import { dayWords, fullDay } from '@/lib/days';
import { NONE, percent, wholeMoney } from '@/lib/format';
import { messages } from '@/lib/messages';
import { forecastOf } from '@/lib/window-scale';
import { Churn, NameCell, Priority, ReminderState } from '@/components/account/account-cells';
import type { GridColumn } from '@/components/grid-column';
import { Delta } from '@/components/delta';
import { HealthRing } from '@/components/health-ring';
import { NextOrder } from '@/components/next-order';
import { WindowAxis, WindowBar } from '@/components/window-bar';

const { columns: names, formulas } = messages.accounts;

/** Shown unless chosen otherwise. */
export const HIDDEN_AT_FIRST: Record<string, boolean> = {
  priority_score: false,
  days_overdue: false,
  lifetime_revenue: false,
  expected_revenue: false,
  rfm_segment: false,
  coverage_pct: false,
  pace_pct: false,
  last_purchase_date: false,
  yoy_revenue_pct: false,
};

export function accountColumns(today: string | null): GridColumn<Account>[] {
  return [
    {
      id: 'name',
      header: names.name,
      width: 196,
      grow: 3,
      sortable: true,
      cell: (account) => <NameCell account={account} />,
    },
    {
      id: 'call_value',
      header: names.call_value,
      width: 104,
      align: 'end',
      sortable: true,
      hint: formulas.call_value,
      cell: (account) => wholeMoney(account.call_value, account.currency),
    },
    {
      id: 'priority_score',
      header: names.priority_score,
      width: 104,
      align: 'end',
      sortable: true,
      hint: formulas.priority_score,
      cell: (account) => <Priority account={account} />,
    },
    {
      id: 'next_expected_purchase_date',
      header: names.next_expected_purchase_date,
      width: 136,
      sortable: true,
      hint: formulas.next_expected_purchase_date,
      cell: (account) => <NextOrder account={account} />,
    },
    {
      id: 'window',
      header: names.window,
      width: 180,
      grow: 2,
      ...(today ? { heading: <WindowAxis today={today} /> } : {}),
      cell: (account) => {
        const forecast = forecastOf(account);
        return forecast && <WindowBar forecast={forecast} />;
      },
    },
    {
      id: 'health_score',
      header: names.health_score,
      width: 72,
      align: 'end',
      sortable: true,
      hint: formulas.health_score,
      cell: (account) => <HealthRing score={account.health_score} category={account.health_category} size={32} />,
    },
    {
      id: 'churn_risk',
      header: names.churn_risk,
      width: 96,
      align: 'end',
      sortable: true,
      hint: formulas.churn_risk,
      cell: (account) => <Churn account={account} />,
    },
    {
      id: 'last_purchase_date',
      header: names.last_purchase_date,
      width: 116,
      align: 'end',
      sortable: true,
      cell: ({ last_purchase_date: day, as_of: asOf }) =>
        day ? <span title={fullDay(day)}>{dayWords(day, asOf ?? day)}</span> : NONE,
    },
    {
      id: 'ytd_revenue',
      header: names.ytd_revenue,
      width: 138,
      align: 'end',
      sortable: true,
      hint: formulas.ytd_revenue,
      cell: (account) => wholeMoney(account.ytd_revenue, account.currency),
    },
    {
      id: 'yoy_revenue_pct',
      header: names.yoy_revenue_pct,
      width: 112,
      align: 'end',
      sortable: true,
      hint: formulas.yoy_revenue_pct,
      cell: (account) => <Delta value={account.yoy_revenue_pct} absent={messages.accounts.newGrowth} />,
    },
    {
      id: 'pace_pct',
      header: names.pace_pct,
      width: 96,
      align: 'end',
      sortable: true,
      hint: formulas.pace_pct,
      cell: (account) => <Delta value={account.pace_pct} absent={messages.accounts.newGrowth} />,
    },
    {
      id: 'coverage_pct',
      header: names.coverage_pct,
      width: 96,
      align: 'end',
      sortable: true,
      hint: formulas.coverage_pct,
      cell: (account) => percent(account.coverage_pct),
    },
    {
      id: 'days_overdue',
      header: names.days_overdue,
      width: 96,
      align: 'end',
      sortable: true,
      hint: formulas.days_overdue,
      cell: ({ days_overdue: days }) => (days === null || days === 0 ? NONE : days),
    },
    {
      id: 'lifetime_revenue',
      header: names.lifetime_revenue,
      width: 110,
      align: 'end',
      sortable: true,
      hint: formulas.lifetime_revenue,
      cell: (account) => wholeMoney(account.lifetime_revenue, account.currency),
    },
    {
      id: 'expected_revenue',
      header: names.expected_revenue,
      width: 138,
      align: 'end',
      sortable: true,
      hint: formulas.expected_revenue,
      cell: (account) => wholeMoney(account.expected_revenue, account.currency),
    },
    { id: 'rfm_segment', header: names.rfm_segment, width: 140, cell: (account) => account.rfm_segment ?? NONE },
    { id: 'rep_name', header: names.rep_name, width: 122, grow: 1, cell: (account) => account.rep_name ?? NONE },
    {
      id: 'reminder_state',
      header: names.reminder_state,
      width: 128,
      cell: (account) => <ReminderState state={account.reminder_state} />,
    },
  ];
}
