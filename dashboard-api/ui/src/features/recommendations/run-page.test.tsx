import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { RecommendationRun, RunOutcome } from '@/lib/api';
import { manager, reader } from '@/test/fixtures';
import { doneRun, funnel, runSummary } from '@/test/recommendation-fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const PAGE = `/recommendations/runs/${runSummary.id}`;

let run: RecommendationRun;
let outcome: RunOutcome;

const followed = {
  item_count: 1200,
  bought_count: 300,
  substituted_count: 60,
  exported_count: 100,
  exported_bought_count: 40,
  exported_substituted_count: 5,
};

beforeEach(() => {
  run = doneRun;
  outcome = { from: '2026-11-02', until: '2026-12-01', days: 30, days_so_far: 19, scenarios: [] };
  server.use(
    http.get(`*/api/recommendation-runs/${runSummary.id}`, () => HttpResponse.json(run)),
    http.get(`*/api/recommendation-runs/${runSummary.id}/funnel`, () => HttpResponse.json(funnel)),
    http.get(`*/api/recommendation-runs/${runSummary.id}/outcomes`, () => HttpResponse.json(outcome)),
  );
});

it('shows what became of candidates by scenario, each figure with the rows behind it', async () => {
  renderApp(PAGE);

  expect(await screen.findByRole('row', { name: /^Buy again 6,000 1,500 25% 1,200 80% 120 10%/ })).toBeVisible();
  expect(screen.getByRole('row', { name: /^All 10,000 2,000 20% 1,500 75% 120 8%/ })).toBeVisible();
  const rebuy = screen.getByRole('row', { name: /^Buy again/ });
  expect(within(rebuy).getByRole('link', { name: '1,200' })).toHaveAttribute(
    'href',
    `${PAGE}/items?scenario=REBUY&audit=PASSING`,
  );
});

it('says what was bought since, and what of that it proves', async () => {
  outcome = {
    ...outcome,
    scenarios: [
      { ...followed, scenario: 'REBUY' },
      { ...followed, scenario: 'CROSS_SELL', bought_count: 0, exported_count: 0, exported_bought_count: 0 },
    ],
  };
  renderApp(PAGE);

  const card = within(await screen.findByRole('region', { name: 'Bought since' }));
  expect(await card.findByRole('row', { name: 'Buy again 1,200 300 25% 60 5% 100 40 40%' })).toBeVisible();
  expect(card.getByRole('row', { name: 'Cross-sell 1,200 0 0% 60 5% 0 –' })).toBeVisible();
  expect(card.getByRole('row', { name: 'All 2,400 300 13% 120 5% 100 40 40%' })).toBeVisible();
  expect(
    card.getByText(/^19 of the 30 days after Sun 1 Nov so far. Who would have bought anyway counts/),
  ).toBeVisible();
});

it('promises nothing before a day has passed', async () => {
  outcome = { ...outcome, days_so_far: 0 };
  renderApp(PAGE);

  expect(await screen.findByText('The first day after the run has yet to come.')).toBeVisible();
});

it('says what was lost on the way and why', async () => {
  renderApp(PAGE);

  expect(await screen.findByRole('row', { name: 'Others scored more 7,000' })).toBeVisible();
  expect(screen.getByRole('row', { name: 'Bought too recently 1,000' })).toBeVisible();
  expect(screen.getByRole('row', { name: 'Never bought anything 100' })).toBeVisible();
  expect(screen.getByRole('row', { name: 'Buyer unsubscribed Error 42' })).toBeVisible();
});

it('says that candidates were not counted for runs of earlier versions', async () => {
  server.use(
    http.get(`*/api/recommendation-runs/${runSummary.id}/funnel`, () =>
      HttpResponse.json({
        ...funnel,
        scenarios: funnel.scenarios.map((each) => ({ ...each, candidate_count: null, refused: [] })),
      }),
    ),
  );
  renderApp(PAGE);

  expect(await screen.findByRole('row', { name: /^All – 2,000 – 1,500 75%/ })).toBeVisible();
});

it('proves a run by computing it again', async () => {
  server.use(
    http.post(`*/api/recommendation-runs/${runSummary.id}/replay`, () => {
      run = {
        ...doneRun,
        replay: {
          state: 'DONE',
          percent: 100,
          reason: null,
          result: {
            run_id: runSummary.id,
            identical: true,
            content_hash: runSummary.content_hash,
            replayed_hash: runSummary.content_hash,
            accounts: 1_000,
            differing: [],
          },
        },
      };
      return HttpResponse.json(run.replay, { status: 202 });
    }),
  );
  const { user } = renderApp(PAGE);

  await user.click(await screen.findByRole('button', { name: 'Compute again' }));

  expect(await screen.findByText(/1,000 accounts computed again, same fingerprint\./)).toBeVisible();
});

it('exports what is approved, and says what was held back', async () => {
  let exported = 0;
  const files: string[] = [];
  server.use(
    http.post(`*/api/recommendation-runs/${runSummary.id}/export`, () => {
      exported++;
      return HttpResponse.json({ export_id: runSummary.id, items: 117, held_back: 3, least_score: 90 });
    }),
    http.get(`*/api/recommendation-runs/${runSummary.id}/export/workbook`, ({ request }) => {
      files.push(String(request.headers.get('accept')));
      return HttpResponse.text('a workbook');
    }),
  );
  const { user } = renderApp(PAGE);

  await user.click(await screen.findByRole('button', { name: 'Export 120 approved' }));
  const dialog = await screen.findByRole('dialog', { name: 'Export approved recommendations' });
  expect(within(dialog).getByText(/^120 approved recommendations will be judged once more/)).toBeVisible();
  expect(exported).toBe(0);
  await user.click(within(dialog).getByRole('button', { name: 'Export' }));

  expect(await within(dialog).findByText('117 recommendations exported')).toBeVisible();
  expect(within(dialog).getByText(/3 recommendations held back/)).toBeVisible();
  expect(within(dialog).getByRole('button', { name: 'Download CSV' })).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Download Excel' }));
  expect(await screen.findByText('117 rows exported')).toBeVisible();
  expect(files).toEqual(['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
});

it('explains to who requested a large run that somebody else approves it', async () => {
  run = { ...doneRun, requested_by: manager.username, summary: { ...runSummary, requested_by: manager.username } };
  renderApp(PAGE);

  expect(await screen.findByText('Someone else has to approve this run')).toBeVisible();
  expect(screen.getByText(/it reaches 800 accounts/)).toBeVisible();
});

it('offers nothing to do to those who only read', async () => {
  server.use(http.get('*/auth/me', () => HttpResponse.json(reader)));
  renderApp(PAGE);

  expect(await screen.findByRole('row', { name: /^All/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Compute again' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Export/ })).toBeNull();
});

it('says that a run is no longer kept', async () => {
  server.use(http.get('*/api/recommendation-runs/:id', () => problem(404, 'not_found')));
  renderApp('/recommendations/runs/6d9d0a1e-0000-4000-8000-000000000099');

  expect(await screen.findByText('Run not found')).toBeVisible();
});
