import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { Holdout, HoldoutDesign, HoldoutReading } from '@/lib/api';
import { manager, reader, rep } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const holdout: Holdout = {
  holdout_id: '6f1e1f0a-0000-4000-8000-000000000001',
  percent: 20,
  window_days: 14,
  points: 5,
  planned_error: 0.013,
  known_by: '2027-03-16',
  started_by: 'claire',
  started_at: '2026-11-02T08:00:00Z',
  ended_by: null,
  ended_at: null,
};

const reading: HoldoutReading = {
  reading_id: '6f1e1f0a-0000-4000-8000-000000000002',
  holdout_id: holdout.holdout_id,
  day: '2026-11-30',
  read_at: '2026-11-30T03:20:00Z',
  verdict: 'OPEN',
  treated_clusters: 400,
  held_out_clusters: 100,
  chi_square: 0,
  treated_cycles: 300,
  held_out_cycles: 80,
  treated_orders: 90,
  held_out_orders: 20,
  orders_difference: 0.05,
  orders_low: -0.08,
  orders_high: 0.18,
  orders_variance_removed: 0.14,
  currency: 'EUR',
  treated_revenue: 45.5,
  held_out_revenue: 38.25,
  revenue_difference: 7.25,
  revenue_low: -12.5,
  revenue_high: 27,
  revenue_variance_removed: 0.2,
};

const design: HoldoutDesign = {
  percent: 20,
  points: 5,
  accounts: 600,
  rate: 0.31,
  window_days: 14,
  months: 4,
  known_by: '2027-04-16',
  detectable: [
    { months: 1, points: 11.2 },
    { months: 2, points: 8.4 },
  ],
};

function say(latest: HoldoutReading | null, comparison: Holdout | null = holdout) {
  server.use(
    http.get('*/api/outreach/holdout', () => HttpResponse.json({ holdout: comparison, latest, rehearsing: false })),
    http.get('*/api/outreach/holdout/design', () => HttpResponse.json(design)),
    http.get('*/api/outreach/holdout/readings', () =>
      HttpResponse.json({ items: latest ? [latest] : [], page: 0, size: 365, total: latest ? 1 : 0 }),
    ),
  );
}

function signIn(me: typeof manager) {
  server.use(http.get('*/auth/me', () => HttpResponse.json(me)));
}

it('names no winner while either may be', async () => {
  say(reading);
  renderApp('/outreach/holdout');

  expect(await screen.findByText('It is not known yet whether reminders bring orders.')).toBeVisible();
  expect(screen.getByText(/^Anything from −8 to 18 orders per 100 reminders/)).toBeVisible();
  expect(screen.getByText('Forecasts explained 14% of the chance in it.')).toBeVisible();
  const reminded = screen.getByRole('row', { name: /^Reminded/ });
  expect(
    within(reminded)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['Reminded', '400', '300', '90', '30', '€45.50']);
});

it('says between what a difference lies once there is one', async () => {
  say({ ...reading, verdict: 'MORE', orders_low: 0.02, orders_high: 0.09 });
  renderApp('/outreach/holdout');

  expect(await screen.findByText('Reminders bring orders.')).toBeVisible();
  expect(screen.getByText('Between 2 and 9 more orders per 100 reminders.')).toBeVisible();
});

it('compares nothing where the groups are not as they were drawn', async () => {
  say({ ...reading, verdict: 'UNEVEN', orders_low: null, orders_high: null, orders_difference: null });
  renderApp('/outreach/holdout');

  expect(await screen.findByText('Do not trust a difference here')).toBeVisible();
  expect(screen.queryByText(/orders per 100 reminders\.$/)).toBeNull();
  expect(await screen.findByText('No range yet')).toBeVisible();
});

it('says before it begins by when it can be known, and begins once that is agreed to', async () => {
  signIn(manager);
  say(null, null);
  let begun: unknown;
  server.use(
    http.post('*/api/outreach/holdout', async ({ request }) => {
      begun = await request.json();
      return HttpResponse.json({ holdout, latest: null, rehearsing: false });
    }),
  );
  const { user } = renderApp('/outreach/holdout');

  expect(await screen.findByText('16 Apr 2027')).toBeVisible();
  expect(screen.getByText('31%')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Start comparing' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/^20% of accounts get no reminders from now on, about 120 accounts/)).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Start comparing' }));

  expect(await screen.findByText('The comparison has begun')).toBeVisible();
  expect(begun).toEqual({ percent: 20, points: 5 });
});

it('says what was refused, and why', async () => {
  signIn(manager);
  say(null, null);
  server.use(
    http.post('*/api/outreach/holdout', () => HttpResponse.json({ code: 'already_running' }, { status: 409 })),
  );
  const { user } = renderApp('/outreach/holdout?send=1');

  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Start comparing' }));

  expect(await within(dialog).findByText('A comparison is under way already')).toBeVisible();
});

it('lets those who only read look', async () => {
  signIn(reader);
  say(reading);
  renderApp('/outreach/holdout');

  expect(await screen.findByRole('heading', { name: 'The two groups' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Stop comparing' })).toBeNull();
});

it('is not for representatives', async () => {
  signIn(rep);
  renderApp('/outreach/holdout');

  expect(await screen.findByRole('heading', { level: 1 })).not.toHaveTextContent('Holdout results');
});
