import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { freshness, harbourDeli, page, reminderPage, silentReminder } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

it('answers in one sentence and leads to the rows behind each number', async () => {
  server.use(
    http.get('*/api/today', () =>
      HttpResponse.json({
        due_today: 3,
        due_week: 37,
        overdue: 9,
        silent: 4,
        win_back: 2,
        action_needed: 1,
        high_churn: 2,
        freshness,
      }),
    ),
    http.get('*/api/strategic/accounts', ({ request }) =>
      HttpResponse.json(page(request.url.includes('due=overdue') ? [harbourDeli] : [])),
    ),
    http.get('*/api/engagement/reminders', () => HttpResponse.json({ ...reminderPage, items: [silentReminder] })),
  );
  renderApp('/');

  expect(await screen.findByText('37 accounts are due this week, and 9 are overdue.')).toBeVisible();
  expect(screen.getByRole('link', { name: /Overdue\s*9/ })).toHaveAttribute('href', '/accounts?due=overdue');
  expect(await screen.findByRole('link', { name: /Harbour Deli.*15 days overdue/ })).toHaveAttribute(
    'href',
    '/accounts/C1002-MAIN',
  );
  expect(await screen.findByRole('link', { name: /Harbour Deli.*9 days ago/ })).toHaveAttribute(
    'href',
    `/engagement?open=${silentReminder.reminder_id}&state=action_needed`,
  );
});

it('says so when nothing needs doing', async () => {
  server.use(
    http.get('*/api/today', () =>
      HttpResponse.json({
        due_today: 0,
        due_week: 0,
        overdue: 0,
        silent: 0,
        win_back: 0,
        action_needed: 0,
        high_churn: 0,
        freshness,
      }),
    ),
    http.get('*/api/strategic/accounts', () => HttpResponse.json(page([]))),
    http.get('*/api/engagement/reminders', () => HttpResponse.json({ ...reminderPage, items: [], total: 0 })),
  );
  renderApp('/');

  expect(await screen.findByText('Nothing is due this week and nothing is overdue.')).toBeVisible();
  expect(await screen.findByText('Nothing is due')).toBeVisible();
  expect(await screen.findByText('Nothing to follow up')).toBeVisible();
});
