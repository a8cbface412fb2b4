import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { Answer } from '@/lib/api';
import { page, reader } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const draft: Answer = {
  answer_id: '0d8f1c1e-0000-4000-8000-000000000001',
  account_id: 'C1001-MAIN',
  account_name: 'Corner Wine',
  rep_id: 'R03',
  rep_name: 'Inès Faure',
  kind: 'CHANGE',
  lines: ['12 × Gamay 2024', '6 × Syrah 2022'],
  note: 'Before Friday, please',
  answered_at: '2026-11-20T09:00:00Z',
  state: 'OPEN',
  decided_by: null,
  decided_at: null,
  ordered_on: null,
};
const notNow: Answer = {
  ...draft,
  answer_id: '0d8f1c1e-0000-4000-8000-000000000002',
  account_name: 'Harbour Deli',
  kind: 'NOT_NOW',
  lines: [],
  note: null,
  state: 'NOTED',
};

/** Answers by state, and keeps what was decided. */
function serve(...answers: Answer[]) {
  const decided: unknown[] = [];
  server.use(
    http.get('*/api/answers', ({ request }) => {
      const state = new URL(request.url).searchParams.get('state');
      return HttpResponse.json(page(answers.filter((each) => state === null || each.state === state)));
    }),
    http.post('*/api/answers/:id/decision', async ({ request, params }) => {
      decided.push({ id: params.id, ...((await request.json()) as object) });
      return HttpResponse.json({ ...draft, state: 'APPROVED', decided_by: 'manager' });
    }),
  );
  return decided;
}

it('lists what waits for a decision, and all when asked', async () => {
  serve(draft, notNow);
  const { user } = renderApp('/answers');

  expect(await screen.findByText('1 answer waits for a decision.')).toBeVisible();
  expect(
    screen.getByRole('row', { name: /Corner Wine\s*With changes\s*To decide\s*12 × Gamay 2024, 6 × Syrah 2022/ }),
  ).toBeVisible();

  await user.click(screen.getByText('All'));

  expect(await screen.findByRole('row', { name: /Harbour Deli\s*Not now.*No order/ })).toBeVisible();
  expect(screen.getByText('2 answers')).toBeVisible();
});

it('approves a draft once its order is entered', async () => {
  const decided = serve(draft);
  const { user } = renderApp(`/answers?open=${draft.answer_id}`);

  expect(await screen.findByText('Before Friday, please')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Approve' }));

  expect(await screen.findByText('Answer approved')).toBeInTheDocument();
  expect(decided).toEqual([{ id: draft.answer_id, decision: 'APPROVED' }]);
});

it('says when somebody else has decided', async () => {
  serve(draft);
  server.use(http.post('*/api/answers/:id/decision', () => problem(409, 'not_open')));
  const { user } = renderApp(`/answers?open=${draft.answer_id}`);

  await user.click(await screen.findByRole('button', { name: 'Dismiss' }));

  expect(await screen.findByRole('alert')).toBeVisible();
});

it('warns of an order that has come since', async () => {
  serve({ ...draft, ordered_on: '2026-11-21' });
  renderApp(`/answers?open=${draft.answer_id}`);

  expect(await screen.findByText(/An order of .*21 Nov.* has come since/)).toBeVisible();
});

it('offers nothing to decide to those who only read', async () => {
  serve(draft);
  server.use(http.get('*/auth/me', () => HttpResponse.json(reader)));
  renderApp(`/answers?open=${draft.answer_id}`);

  expect(await screen.findByText('Before Friday, please')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument();
});
