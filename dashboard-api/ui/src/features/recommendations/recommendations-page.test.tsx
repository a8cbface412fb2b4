import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { RecommendationRun } from '@/lib/api';
import { page, reader, rep } from '@/test/fixtures';
import { doneRun, runSummary } from '@/test/recommendation-fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const running: RecommendationRun = {
  ...doneRun,
  id: '6d9d0a1e-0000-4000-8000-000000000012',
  state: 'RUNNING',
  step: 'COMPUTING',
  percent: 25,
  done: 250,
  summary: null,
};

let latest: RecommendationRun | null;
let runs = [runSummary];

beforeEach(() => {
  latest = doneRun;
  runs = [runSummary];
  server.use(
    http.get('*/api/recommendation-runs/latest', () => HttpResponse.json({ run: latest })),
    http.get('*/api/recommendation-runs', () => HttpResponse.json(page(runs))),
  );
});

it('says what waits for approval and how good the latest run is', async () => {
  renderApp('/recommendations');

  expect(await screen.findByText('1,372 recommendations are waiting for approval.')).toBeVisible();
  expect(screen.getByRole('row', { name: /Standard\s*otto\s*900\s*90%\s*500\s*300\s*1,372\s*120\s*0/ })).toBeVisible();
  expect(screen.getByRole('link', { name: /^To approve\s*1,372/ })).toHaveAttribute(
    'href',
    `/recommendations/runs/${runSummary.id}/items?state=PROPOSED&audit=PASSING`,
  );
});

it('explains what a run is before the first', async () => {
  latest = null;
  runs = [];
  renderApp('/recommendations');

  expect(await screen.findByText('No runs yet')).toBeVisible();
});

it('starts a run as of a day by a policy', async () => {
  const asked: unknown[] = [];
  server.use(
    http.post('*/api/recommendation-runs', async ({ request }) => {
      asked.push({ key: request.headers.get('idempotency-key'), ...((await request.json()) as object) });
      latest = running;
      return HttpResponse.json(running, { status: 202 });
    }),
  );
  const { user } = renderApp('/recommendations?send=1');

  const dialog = await screen.findByRole('dialog', { name: 'Start a run' });
  const day = within(dialog).getByLabelText(/Purchases up to/);
  await user.clear(day);
  await user.type(day, '2026-10-01');
  await user.click(within(dialog).getByRole('radio', { name: 'Strict' }));
  await user.click(within(dialog).getByRole('button', { name: 'Start a run' }));

  expect(await screen.findByText('250 of 1,000 accounts, requested by otto')).toBeVisible();
  expect(asked).toEqual([
    { key: expect.stringMatching(/^[0-9a-f]{32}$/) as string, as_of: '2026-10-01', policy: 'STRICT' },
  ]);
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(screen.getByRole('button', { name: 'Start a run' })).toBeDisabled();
});

it('follows a run until it is in the list', async () => {
  latest = running;
  runs = [];
  renderApp('/recommendations');
  expect(await screen.findByText('No runs yet')).toBeVisible();

  latest = doneRun;
  runs = [runSummary];

  expect(await screen.findByText('1,372 recommendations are waiting for approval.')).toBeVisible();
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
});

it('stops a run', async () => {
  latest = running;
  server.use(
    http.post(`*/api/recommendation-runs/${running.id}/stop`, () => {
      latest = { ...running, state: 'STOPPED', reason: 'Stopped by claire.' };
      return HttpResponse.json(latest);
    }),
  );
  const { user } = renderApp('/recommendations');

  await user.click(await screen.findByRole('button', { name: 'Stop' }));

  expect(await screen.findByText('The last run was stopped')).toBeVisible();
  expect(screen.getByText('Stopped by claire.')).toBeVisible();
});

it('says so when another run is under way', async () => {
  server.use(http.post('*/api/recommendation-runs', () => problem(409, 'recommendation_runs')));
  const { user } = renderApp('/recommendations?send=1');

  const dialog = await screen.findByRole('dialog', { name: 'Start a run' });
  await user.click(within(dialog).getByRole('button', { name: 'Start a run' }));

  expect(await within(dialog).findByRole('alert')).toHaveTextContent('A run is under way already');
});

it('lets readers look and not start, and reps neither', async () => {
  server.use(http.get('*/auth/me', () => HttpResponse.json(reader)));
  renderApp('/recommendations');
  expect(await screen.findByText('1,372 recommendations are waiting for approval.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Start a run' })).toBeNull();

  server.use(http.get('*/auth/me', () => HttpResponse.json(rep)));
  renderApp('/recommendations');
  expect(await screen.findByText('Page not found')).toBeVisible();
});

it('says what people who know the accounts say of suggestions', async () => {
  server.use(
    http.get('*/api/recommendation-thumbs/counts', () =>
      HttpResponse.json({
        from: '2026-11-09',
        groups: [
          { scenario: 'CROSS_SELL', ranked_by: 'LEARNED', up_count: 9, down_count: 3 },
          { scenario: null, ranked_by: 'RHYTHM', up_count: 1, down_count: 0 },
        ],
        objections: [{ reason: 'TOO_EXPENSIVE', count: 3 }],
        weeks: [
          { begins_on: '2026-11-09', up_count: 1, down_count: 3 },
          { begins_on: '2026-11-16', up_count: 9, down_count: 0 },
        ],
      }),
    ),
  );
  const { user } = renderApp('/recommendations');

  await user.click(await screen.findByRole('button', { name: 'What reps say' }));

  const panel = within(await screen.findByRole('complementary', { name: 'What reps say' }));
  expect(await panel.findByText(/10 suggestions suited the account and 3 did not/)).toBeVisible();
  expect(panel.getByRole('row', { name: 'Cross-sell Learned ranking 9 3 75%' })).toBeVisible();
  expect(panel.getByRole('row', { name: 'Suggested order Own rhythm 1 0 100%' })).toBeVisible();
  expect(panel.getByRole('row', { name: 'Too expensive for them 3' })).toBeVisible();
  expect(panel.getByRole('img', { name: /over 2 weeks: 25% in the first, 100% in the latest/ })).toBeVisible();
});

it('says that nobody has rated anything', async () => {
  server.use(
    http.get('*/api/recommendation-thumbs/counts', () =>
      HttpResponse.json({ from: '2026-11-09', groups: [], objections: [], weeks: [] }),
    ),
  );
  renderApp('/recommendations?open=thumbs');

  expect(await screen.findByText(/Nobody has rated a suggestion/)).toBeVisible();
});
