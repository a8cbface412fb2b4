import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RecommendationRun, RecommendedItem } from '@/lib/api';
import { manager, page, reader } from '@/test/fixtures';
import { accountOf, doneRun, merlot, runSummary, stopped } from '@/test/recommendation-fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const PAGE = `/recommendations/runs/${runSummary.id}/items`;
const API = `*/api/recommendation-runs/${runSummary.id}`;

let run: RecommendationRun;
let items: RecommendedItem[];
let asked: Record<string, string>[];

beforeEach(() => {
  run = doneRun;
  items = [merlot, stopped];
  asked = [];
  server.use(
    http.get(API, () => HttpResponse.json(run)),
    http.get(`${API}/items`, ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(page(items));
    }),
    http.get(`${API}/accounts/:account`, ({ params }) => {
      const item = items.find(({ account_id }) => account_id === params.account);
      return item ? HttpResponse.json(accountOf(item)) : problem(404, 'not_found');
    }),
  );
});

/** Keeps what was decided on. */
function serveDecisions() {
  const decided: unknown[] = [];
  server.use(
    http.post('*/api/recommendations/:id/:verb', async ({ request, params }) => {
      decided.push({
        id: params.id,
        verb: params.verb,
        match: request.headers.get('if-match'),
        ...((await request.json()) as object),
      });
      items = [
        { ...merlot, state: 'APPROVED', decided_by: 'manager', decided_at: '2026-11-20T09:00:00Z', revision: 4 },
      ];
      return HttpResponse.json(items[0]);
    }),
    http.post(`${API}/:verb`, async ({ request, params }) => {
      decided.push({
        verb: params.verb,
        match: request.headers.get('if-match'),
        ...((await request.json()) as object),
      });
      return HttpResponse.json({ count: 2, revision: 8 });
    }),
  );
  return decided;
}

describe('recommendations of a run', () => {
  it('are listed with score, audit and decision', async () => {
    renderApp(PAGE);

    expect(
      await screen.findByRole('row', {
        name: /Corner Wine\s*Merlot 75 cl\s*Buy again\s*10.80\s*100\s*To decide\s*Inès Faure/,
      }),
    ).toBeVisible();
    expect(screen.getByRole('row', { name: /Harbour Deli.*50\s*Stopped/ })).toBeVisible();
  });

  it('are narrowed by what the address says', async () => {
    renderApp(
      `${PAGE}?scenario=REBUY&state=PROPOSED&audit=PASSING&rule=REPEATED&departure=LEFT&rep=R03&nonsense=1&sort=-audit_score`,
    );

    await screen.findByRole('row', { name: /Corner Wine/ });
    expect(asked[0]).toEqual({
      scenario: 'REBUY',
      state: 'PROPOSED',
      audit: 'PASSING',
      rule: 'REPEATED',
      departure: 'LEFT',
      rep: 'R03',
      sort: '-audit_score',
      page: '0',
      size: '100',
    });
  });

  it('forget their filters at once', async () => {
    const { user, address } = renderApp(`${PAGE}?scenario=REBUY&rule=REPEATED&q=corner`);

    await user.click(await screen.findByRole('button', { name: 'Clear filters' }));

    await waitFor(() => expect(address()).toBe(`${PAGE}?q=corner`));
  });
});

describe('one recommendation beside the list', () => {
  it('says why, what its score is made of, and what else there was', async () => {
    const { user } = renderApp(PAGE);

    await user.click(await screen.findByRole('row', { name: /Corner Wine/ }));

    const panel = await screen.findByRole('complementary', { name: 'Corner Wine' });
    expect(await within(panel).findByText('Usually bought every 30 days; last bought 40 days ago.')).toBeVisible();
    expect(within(panel).getByRole('row', { name: 'Bought recently 0.89 −0.89' })).toBeVisible();
    expect(within(panel).getByRole('row', { name: /^Sum 9.00/ })).toBeVisible();
    expect(within(panel).getByRole('row', { name: /^Scenario buy again × 1.20/ })).toBeVisible();
    expect(within(panel).getByRole('row', { name: /^Score 10.80/ })).toBeVisible();
    expect(within(panel).getByText('Nothing speaks against it.')).toBeVisible();
    expect(within(panel).getByText('Cross-sell · Another product of its family was chosen')).toBeVisible();
  });

  it('says what the audit found, and lets nobody approve it', async () => {
    renderApp(`${PAGE}?open=${stopped.account_id}.1`);

    const panel = await screen.findByRole('complementary', { name: 'Harbour Deli' });
    expect(within(panel).getByText('The buyer was written to 12 days ago.')).toBeVisible();
    expect(within(panel).getByText('The account has 1 order, too few to judge by.')).toBeVisible();
    expect(within(panel).getByRole('button', { name: 'Approve' })).toBeDisabled();
  });

  it('is approved as it was read', async () => {
    const decided = serveDecisions();
    const { user } = renderApp(`${PAGE}?open=${merlot.account_id}.1`);

    await user.type(await screen.findByRole('textbox', { name: 'Comment' }), 'Fits');
    await user.click(screen.getByRole('button', { name: 'Approve' }));

    expect(await screen.findByText('Recommendation approved')).toBeVisible();
    expect(decided).toEqual([{ id: merlot.id, verb: 'approve', match: '"3"', comment: 'Fits' }]);
    expect(await screen.findByText(/^Approved by manager/)).toBeVisible();
  });

  it('is rejected for a reason only', async () => {
    const decided = serveDecisions();
    const { user } = renderApp(`${PAGE}?open=${merlot.account_id}.1`);

    expect(await screen.findByRole('button', { name: 'Reject' })).toBeDisabled();
    await user.type(screen.getByRole('textbox', { name: 'Comment' }), 'Not theirs');
    await user.click(screen.getByRole('button', { name: 'Reject' }));

    await waitFor(() => expect(decided).toMatchObject([{ verb: 'reject', comment: 'Not theirs' }]));
  });

  it('says when somebody else decided first', async () => {
    server.use(http.post('*/api/recommendations/:id/approve', () => problem(412, 'stale')));
    const { user } = renderApp(`${PAGE}?open=${merlot.account_id}.1`);

    await user.click(await screen.findByRole('button', { name: 'Approve' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Changed by someone else');
  });
});

describe('many recommendations', () => {
  it('are approved together once selected', async () => {
    const decided = serveDecisions();
    const { user } = renderApp(PAGE);

    await user.click(await screen.findByRole('checkbox', { name: 'Select Merlot 75 cl for Corner Wine' }));
    const bar = screen.getByRole('group', { name: '1 recommendation selected' });
    await user.click(within(bar).getByRole('button', { name: 'Approve' }));
    await user.click(await screen.findByRole('button', { name: 'Approve 1' }));

    expect(await screen.findByText('2 recommendations approved')).toBeVisible();
    expect(decided).toEqual([
      { verb: 'approve', match: '"7"', ids: [merlot.id], scenario: null, rep: null, comment: null },
    ]);
    expect(screen.queryByText('1 recommendation selected')).not.toBeInTheDocument();
  });

  it('are rejected together within a scenario, for a reason, once their number was said', async () => {
    const decided = serveDecisions();
    const { user } = renderApp(`${PAGE}?scenario=REBUY&rule=REPEATED`);

    await user.click(await screen.findByRole('button', { name: 'Reject all…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Reject recommendations' });
    expect(
      await within(dialog).findByText('2 recommendations will be rejected and will not be exported.'),
    ).toBeVisible();
    expect(within(dialog).getByText('Limited to Buy again.')).toBeVisible();
    expect(asked.at(-1)).toMatchObject({ scenario: 'REBUY', state: 'PROPOSED', size: '1' });
    await user.type(within(dialog).getByRole('textbox', { name: /Comment/ }), 'Not this season');
    await user.click(within(dialog).getByRole('button', { name: 'Reject 2' }));

    await waitFor(() =>
      expect(decided).toMatchObject([{ verb: 'reject', scenario: 'REBUY', ids: null, comment: 'Not this season' }]),
    );
  });

  it('are not approved by who requested a large run', async () => {
    run = { ...doneRun, summary: { ...runSummary, requested_by: manager.username } };
    const { user } = renderApp(PAGE);

    expect(await screen.findByText('Someone else has to approve this run')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Approve all…' })).toBeDisabled();
    await user.click(await screen.findByRole('checkbox', { name: 'Select Merlot 75 cl for Corner Wine' }));
    expect(screen.getByRole('button', { name: 'Approve' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Reject' })).toBeEnabled();
  });

  it('are not decided on by those who only read', async () => {
    server.use(http.get('*/auth/me', () => HttpResponse.json(reader)));
    renderApp(`${PAGE}?open=${merlot.account_id}.1`);

    expect(await screen.findByText('Nothing speaks against it.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^(Approve|Reject)/ })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
