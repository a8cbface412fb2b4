import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeadLetter } from '@/lib/api';
import { manager } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const letter: DeadLetter = {
  letter_id: 'l-1',
  failed_at: '2026-11-20T06:12:00Z',
  state: 'OPEN',
  source_topic: 'roadbook.orders.v1',
  source_partition: 4,
  source_offset: 1812,
  listener: 'prediction.orders',
  service: 'prediction-service',
  key: 'C1001-MAIN',
  event_type: 'OrderRecorded',
  size: 412,
  cause: 'java.lang.IllegalArgumentException',
  message: 'no currency',
  attempt: 1,
  replay_of: null,
  decided_by: null,
  decided_at: null,
};

const detail = {
  letter,
  payload: { format: 'JSON', text: '{ "orderId" : "D1" }', truncated: false },
  headers: [{ name: 'ce_type', value: 'dev.roadbook.events.OrderRecorded' }],
  stack_trace: 'at dev.roadbook…',
  failed_again_as: null,
};

function serve(...items: DeadLetter[]) {
  const open = items.filter(({ state }) => state === 'OPEN').length;
  server.use(
    http.get('*/api/dead-letters', () =>
      HttpResponse.json({
        items,
        page: 0,
        size: 100,
        total: items.length,
        counts: { open, replayed: items.length - open, discarded: 0 },
        origins: items.slice(0, 1).map(({ source_topic, listener }) => ({ topic: source_topic, listener, open })),
      }),
    ),
    http.get('*/api/dead-letters/l-1', () => HttpResponse.json(detail)),
  );
}

function serveDecision(decision: 'replay' | 'discard') {
  const decided: { id: unknown; key: string | null }[] = [];
  server.use(
    http.post(`*/api/dead-letters/:id/${decision}`, ({ request, params }) => {
      decided.push({ id: params.id, key: request.headers.get('idempotency-key') });
      return HttpResponse.json({ ...letter, state: 'REPLAYED' });
    }),
  );
  return decided;
}

beforeEach(() => server.use(http.get('*/auth/me', () => HttpResponse.json({ ...manager, roles: ['ADMIN'] }))));

const PAGE = '/administration/dead-letters';

describe('dead letters', () => {
  it('are said to be none when nothing has failed', async () => {
    serve();
    renderApp(PAGE);

    expect(await screen.findByText('Nothing has failed')).toBeVisible();
    expect(screen.getByText('Nothing needs review.')).toBeVisible();
  });

  it('are said to wait for nobody when all are decided', async () => {
    server.use(
      http.get('*/api/dead-letters', () =>
        HttpResponse.json({
          items: [],
          page: 0,
          size: 100,
          total: 0,
          counts: { open: 0, replayed: 3, discarded: 1 },
          origins: [],
        }),
      ),
    );
    renderApp(PAGE);

    expect(await screen.findByText('Nothing needs review')).toBeVisible();
  });

  it('show what failed and why', async () => {
    serve(letter);
    renderApp(PAGE);

    const row = await screen.findByRole('row', { name: /prediction.orders/ });

    expect(row).toHaveTextContent('OrderRecorded');
    expect(row).toHaveTextContent('IllegalArgumentException: no currency');
    expect(screen.getByText('1 failed event needs review.')).toBeVisible();
  });

  it('show what is in one beside the list', async () => {
    serve(letter);
    const { user, address } = renderApp(PAGE);

    await user.click(await screen.findByRole('row', { name: /prediction.orders/ }));

    const panel = await screen.findByRole('complementary', { name: 'OrderRecorded' });
    expect(await within(panel).findByText('{ "orderId" : "D1" }')).toBeVisible();
    expect(panel).toHaveTextContent('partition 4, offset 1812');
    expect(address()).toContain('open=l-1');
  });

  it('are replayed once the consequence has been said', async () => {
    serve(letter);
    const replayed = serveDecision('replay');
    const { user } = renderApp(`${PAGE}?open=l-1`);

    await user.click(await screen.findByRole('button', { name: 'Replay' }));
    expect(replayed).toHaveLength(0);
    expect(await screen.findByText(/sent once more to the listener that failed/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Replay 1 event' }));

    expect(await screen.findByText('1 event replayed')).toBeVisible();
    expect(replayed).toHaveLength(1);
    expect(replayed[0]?.id).toBe('l-1');
    expect(replayed[0]?.key).toMatch(/^[0-9a-f]{32}$/);
  });

  it('are discarded together', async () => {
    serve(letter, { ...letter, letter_id: 'l-2', key: 'C2' });
    const discarded = serveDecision('discard');
    const { user } = renderApp(PAGE);

    await user.click(await screen.findByRole('checkbox', { name: 'Select OrderRecorded C1001-MAIN' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select OrderRecorded C2' }));
    expect(screen.getByText('2 events selected')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    await user.click(await screen.findByRole('button', { name: 'Discard 2 events' }));

    expect(await screen.findByText('2 events discarded')).toBeVisible();
    expect(discarded.map(({ id }) => id)).toEqual(['l-1', 'l-2']);
    expect(screen.queryByText('2 events selected')).not.toBeInTheDocument();
  });

  it('say who was faster', async () => {
    serve(letter);
    server.use(
      http.post('*/api/dead-letters/l-1/replay', () =>
        problem(409, 'already_decided', 'This letter was discarded by otto at 2026-11-20T08:00:00Z.'),
      ),
    );
    const { user } = renderApp(`${PAGE}?open=l-1`);

    await user.click(await screen.findByRole('button', { name: 'Replay' }));
    await user.click(await screen.findByRole('button', { name: 'Replay 1 event' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Changed by someone else');
  });

  it('are for administrators', async () => {
    server.use(http.get('*/auth/me', () => HttpResponse.json(manager)));
    renderApp(PAGE);

    expect(await screen.findByText('Page not found')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Failed events' })).not.toBeInTheDocument();
  });
});
