import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { Activity } from '@/lib/api';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const given: Activity = {
  activity_id: 'a-1',
  at: '2026-11-20T06:12:00Z',
  kind: 'REPRESENTATIVE_CHANGED',
  actor: 'manager',
  account_id: 'C1001-MAIN',
  account_name: 'Café Zoë',
  text: 'The account was given to another representative.',
  ref: null,
  replaced: 'R01',
  replacement: '',
};

it('says who replaced what by what', async () => {
  const started: Activity = {
    ...given,
    activity_id: 'a-2',
    kind: 'RUN_STARTED',
    text: 'A backtest of dates was started.',
    replaced: null,
    replacement: null,
  };
  const added: Activity = {
    ...given,
    activity_id: 'a-3',
    kind: 'USER_ADDED',
    text: 'The user ann was added.',
    replaced: '',
    replacement: 'REP, R01',
  };
  server.use(
    http.get('*/api/activity', () =>
      HttpResponse.json({ items: [given, started, added], page: 0, size: 100, total: 3 }),
    ),
  );
  renderApp('/activity');

  expect(await screen.findByText('The account was given to another representative: R01 → –')).toBeVisible();
  expect(screen.getByText('The user ann was added: REP, R01')).toBeVisible();
  expect(screen.getByText('A backtest of dates was started.')).toBeVisible();
  expect(screen.getByText('Representative changed')).toBeVisible();
});
