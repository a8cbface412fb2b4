import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { Backtest, BacktestResult, BacktestRun } from '@/lib/api';
import { reader, rep } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const dating = (method: 'ROADBOOK' | 'MEDIAN', mean: number) => ({
  method,
  mean,
  median: 1,
  within3: 0.7,
  within7: 0.9,
});
const result: BacktestResult = {
  measured_at: '2026-11-20T09:00:00Z',
  model: 'survival-7',
  first_day: '2023-11-20',
  last_day: '2026-11-18',
  accounts: 400,
  all_accounts: 1_000,
  step_days: 30,
  scorecard: {
    purchases: 12_345,
    origins: 11,
    without_model: 0,
    dates: [dating('ROADBOOK', 3.21), dating('MEDIAN', 3.94)],
    segments: [
      {
        kind: 'WEEKLY',
        purchases: 9_000,
        error: 1.1,
        simple_error: 1.3,
        within7: 0.97,
        simple_within7: 0.95,
        coverage: 0.82,
      },
    ],
    windows: [
      { method: 'ROADBOOK', coverage: 0.81, days: 6 },
      { method: 'MEDIAN', coverage: 0.81, days: 9 },
    ],
    chances: [
      {
        method: 'ROADBOOK',
        brier: 0.11,
        log_loss: 0.3,
        calibration_error: 0.02,
        tenths: [{ count: 412, said: 0.71, came: 0.68 }],
      },
    ],
    errors: [
      { over: null, up_to: -3, ours: 0.1, simple: 0.2 },
      { over: -3, up_to: 3, ours: 0.7, simple: 0.6 },
      { over: 3, up_to: null, ours: 0.2, simple: 0.2 },
    ],
    calls: {
      weeks: 21,
      calls: [10, 50],
      orders: [
        { order: 'CALL_VALUE', shares: [0.204, 0.342] },
        { order: 'PRIORITY', shares: [0.006, 0.024] },
      ],
    },
  },
};
const run: BacktestRun = {
  id: '6d9d0a1e-0000-4000-8000-000000000001',
  state: 'MEASURED',
  percent: 100,
  done: 24,
  total: 24,
  requested_by: 'manager',
  requested_at: '2026-11-20T08:58:00Z',
  finished_at: '2026-11-20T09:00:00Z',
  reason: null,
};

let now: Backtest;

beforeEach(() => {
  now = { run, result };
  server.use(http.get('*/api/models/backtest', () => HttpResponse.json(now)));
});

it('says in one sentence how good dates would have been', async () => {
  renderApp('/backtest');

  expect(
    await screen.findByText(
      'On 12,345 past orders the average error would have been 3.2 days (baseline 3.9); 81% inside the window.',
    ),
  ).toBeVisible();
  expect(screen.getByRole('row', { name: /Orders about weekly/ })).toHaveTextContent('9,0001.11.397%95%82%');
  expect(
    screen.getByText(/^Orders from 20 Nov 2023 to Wed 18 Nov\..*fixed sample of 400 of 1,000 accounts/),
  ).toBeVisible();
});

it('shows what was said and what came as a table too', async () => {
  const { user } = renderApp('/backtest');

  const calibration = await screen.findByRole('region', { name: 'Calibration: chance of an order within 30 days' });
  await user.click(within(calibration).getByRole('radio', { name: 'As a table' }));

  expect(screen.getByRole('row', { name: '71% 68% 412' })).toBeVisible();
});

it('shows what the first calls of a week would have reached, once that was measured', async () => {
  renderApp('/backtest');

  expect(await screen.findByRole('row', { name: 'Call value 20% 34%' })).toBeVisible();
  expect(screen.getByRole('row', { name: 'Priority 1% 2%' })).toBeVisible();
});

it('is measured with progress, and can be stopped', async () => {
  now = { run: null, result: null };
  server.use(
    http.post('*/api/models/backtest', () => {
      now = { run: { ...run, state: 'RUNNING', percent: 25, done: 6, finished_at: null }, result: null };
      return HttpResponse.json(now, { status: 202 });
    }),
    http.post('*/api/models/backtest/stop', () => {
      now = { run: { ...run, state: 'STOPPED', reason: 'Stopped by manager.' }, result: null };
      return HttpResponse.json(now);
    }),
  );
  const { user } = renderApp('/backtest');

  await user.click(await screen.findByRole('button', { name: 'Measure now' }));
  expect(await screen.findByText('6 of 24 models, started by manager')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Measure now' })).toBeDisabled();

  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByText('Stopped by manager.')).toBeVisible();
});

it('says that orders are still read, before it knows how many models it takes', async () => {
  now = { run: { ...run, state: 'RUNNING', percent: 0, done: 0, total: 0, finished_at: null }, result };
  renderApp('/backtest');

  expect(await screen.findByText('Reading orders, started by manager')).toBeVisible();
});

it('says why nothing could be measured, beside what was measured before', async () => {
  now = { run: { ...run, state: 'REFUSED', reason: 'There is too little history.' }, result };
  renderApp('/backtest');

  expect(await screen.findByText('There is too little history.')).toBeVisible();
  expect(screen.getByText('12,345')).toBeVisible();
});

it('says so when another one runs already', async () => {
  server.use(http.post('*/api/models/backtest', () => problem(409, 'backtest_runs')));
  const { user } = renderApp('/backtest');

  await user.click(await screen.findByRole('button', { name: 'Measure again' }));

  expect(await screen.findByRole('alert')).toBeVisible();
});

it('lets readers look and not touch, and reps neither', async () => {
  server.use(http.get('*/auth/me', () => HttpResponse.json(reader)));
  renderApp('/backtest');
  expect(await screen.findByText('12,345')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Measure again' })).toBeNull();

  server.use(http.get('*/auth/me', () => HttpResponse.json(rep)));
  renderApp('/backtest');
  expect(await screen.findByText('Page not found')).toBeVisible();
});
