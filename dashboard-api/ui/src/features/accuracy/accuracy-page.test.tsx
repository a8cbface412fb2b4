import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { reader } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const errors = (mean: number) => ({ dates: 412, mean, within3: 0.8, within7: 0.9 });
const learned = {
  version: 'survival-7',
  kind: 'next_purchase_date',
  description: '',
  active: true,
  shortcoming: null,
  window_share: 0.8,
  learned_from: {
    learned_at: '2026-11-16T03:00:00Z',
    first_day: '2023-11-20',
    as_of: '2026-11-15',
    accounts: 940,
    ended_gaps: 52_000,
  },
  rehearsal: {
    from: '2026-08-18',
    until: '2026-10-01',
    watched_days: 45,
    learned: errors(2.1),
    simple_rule: errors(2.6),
  },
};
const lost = {
  ...learned,
  version: 'survival-8',
  active: false,
  shortcoming: 'FURTHER_OFF',
  rehearsal: { ...learned.rehearsal, learned: errors(3) },
};
const simple = { ...learned, version: 'naive-1', active: false, learned_from: null, rehearsal: null };
const week = {
  week: '2026-11-16',
  model_version: 'survival-7',
  purchases: 212,
  error: 2.14,
  within3: 0.79,
  within7: 0.93,
  inside_window: 0.81,
};

let shadow: object | null = null;

beforeEach(() => {
  shadow = null;
});

function serve(weeks: unknown[]) {
  server.use(
    http.get('*/api/models', () => HttpResponse.json({ items: [lost, learned, simple] })),
    http.get('*/api/models/shadow', () => HttpResponse.json({ run: shadow })),
    http.get('*/api/models/accuracy', () =>
      HttpResponse.json({ as_of: '2026-11-20', weeks, calibration: { weeks: 13, windows: [], chances: [] } }),
    ),
  );
}

it('says in one sentence how close the dates come', async () => {
  serve([week]);
  renderApp('/accuracy');

  expect(
    await screen.findByText(
      '212 orders in the last four weeks had a forecast: average error 2.1 days, 81% inside the window.',
    ),
  ).toBeVisible();
  expect(await screen.findByText('Target 80%')).toBeVisible();
});

it('says so where nothing can be compared yet', async () => {
  serve([]);
  renderApp('/accuracy');

  expect(await screen.findByText('No forecasted order has come in yet.')).toBeVisible();
  expect(await screen.findByText('Nothing to compare yet')).toBeVisible();
});

it('lets a manager go back to the simple rule, the consequence first', async () => {
  serve([week]);
  const activated: string[] = [];
  server.use(
    http.post('*/api/models/:version/activate', ({ params }) => {
      activated.push(String(params.version));
      return HttpResponse.json({ items: [lost, { ...learned, active: false }, { ...simple, active: true }] });
    }),
  );
  renderApp('/accuracy');
  const row = (name: string) => screen.findByRole('row', { name: new RegExp(name) });

  expect(within(await row('survival-8')).getByText('Less accurate than the baseline')).toBeVisible();
  await userEvent.click(within(await row('naive-1')).getByRole('button', { name: 'Use' }));
  expect(activated).toEqual([]);
  expect(screen.getByText(/All forecasts will be recalculated now/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Use naive-1' }));

  expect(await within(await row('naive-1')).findByText('In use')).toBeVisible();
  expect(activated).toEqual(['naive-1']);
});

it('shows the newest model beside the dates that stood', async () => {
  const figures = { error: 1.94, within3: 0.82, within7: 0.95, inside_window: 0.8 };
  shadow = {
    model: 'survival-8',
    purchases: 320,
    least_purchases: 50,
    shadow: figures,
    stood: { ...figures, error: 2.31 },
  };
  serve([week]);
  renderApp('/accuracy');

  const card = within(await screen.findByRole('region', { name: 'Challenger: survival-8' }));
  expect(card.getByRole('row', { name: /^survival-8 320 1\.9/ })).toBeVisible();
  expect(card.getByRole('row', { name: /^Model in use 320 2\.3/ })).toBeVisible();
});

it('says how many orders are missing to compare with', async () => {
  shadow = { model: 'survival-8', purchases: 12, least_purchases: 50, shadow: null, stood: null };
  serve([week]);
  renderApp('/accuracy');

  expect(
    await screen.findByText('12 forecasted orders have come in since it was trained; 50 are needed to compare.'),
  ).toBeVisible();
});

it('offers no change to who only reads', async () => {
  serve([week]);
  server.use(http.get('*/auth/me', () => HttpResponse.json(reader)));
  renderApp('/accuracy');

  expect(await screen.findByRole('row', { name: /survival-7/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Use' })).toBeNull();
});
