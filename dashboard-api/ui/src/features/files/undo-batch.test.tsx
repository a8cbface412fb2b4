import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { UndoEffect } from '@/lib/api';
import { batch, page } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const undoEffect: UndoEffect = {
  lines_leaving: 9188,
  lines_returning: 13,
  lines_kept: 0,
  orders_leaving: 1410,
  orders_changed: 12,
  orders_returning: 0,
  account_count: 871,
  revenue: [{ currency: 'EUR', before: 412_345.12, after: 1200 }],
  accounts: [{ account_id: 'C1', name: 'Corner Wine', currency: 'EUR', before: 900, after: 0 }],
};

function serve(one: { batch_id: string }) {
  server.use(
    http.get('*/api/batches', () => HttpResponse.json(page([one]))),
    http.get(`*/api/batches/${one.batch_id}`, () => HttpResponse.json(one)),
    http.get(`*/api/batches/${one.batch_id}/rejects`, () => HttpResponse.json({ items: [], total: 0 })),
  );
}

describe('files', () => {
  it('are undone once their reader has seen what that changes and has said why', async () => {
    serve(batch);
    let asked: unknown;
    server.use(
      http.get(`*/api/batches/${batch.batch_id}/undo`, () => HttpResponse.json(undoEffect)),
      http.post(`*/api/batches/${batch.batch_id}/undo`, async ({ request }) => {
        asked = await request.json();
        return HttpResponse.json({ batch_id: batch.batch_id, state: 'UNDOING' }, { status: 202 });
      }),
    );
    const { user } = renderApp(`/data?open=${batch.batch_id}`);

    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    const dialog = await screen.findByRole('dialog', { name: 'Undo week46.csv' });
    expect(await within(dialog).findByText(/^9,188 rows that only this file brought will leave/)).toHaveTextContent(
      '13 rows go back to what another file said.',
    );
    expect(within(dialog).queryByText('Orders restored')).not.toBeInTheDocument();
    expect(within(dialog).getByText('€412,345.12 → €1,200.00')).toBeVisible();
    expect(within(dialog).getByRole('row', { name: /Corner Wine/ })).toHaveTextContent('€900.00€0.00');
    expect(within(dialog).getByRole('button', { name: 'Undo this file' })).toBeDisabled();

    await user.type(within(dialog).getByRole('textbox', { name: /Why/ }), ' Wrong week ');
    await user.click(within(dialog).getByRole('button', { name: 'Undo this file' }));

    expect(await screen.findByText('week46.csv is being undone')).toBeVisible();
    expect(asked).toEqual({ reason: 'Wrong week' });
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('that were undone say by whom and why, and can come again', async () => {
    const undone = {
      ...batch,
      state: 'UNDONE',
      undoable: false,
      undone_by: 'ann',
      undo_reason: 'Wrong week',
      undo_requested_at: '2026-11-16T06:00:00Z',
      undone_at: '2026-11-16T06:00:05Z',
    };
    serve(undone);
    renderApp(`/data?open=${batch.batch_id}`);

    const panel = await screen.findByRole('complementary', { name: 'week46.csv' });
    expect(await within(panel).findByText(/^Undone by ann/)).toHaveTextContent(
      'Wrong week Its rows no longer count. The same file can be uploaded again.',
    );
    expect(within(panel).queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it('that an earlier version took in say that they cannot be undone', async () => {
    const old = { ...batch, undoable: false };
    serve(old);
    renderApp(`/data?open=${batch.batch_id}`);

    expect(await screen.findByText(/^It cannot be undone/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it('that may not leave after all say why', async () => {
    serve(batch);
    server.use(
      http.get(`*/api/batches/${batch.batch_id}/undo`, () =>
        problem(409, 'undo_not_recorded', 'A later file was taken in by an earlier version.'),
      ),
    );
    const { user } = renderApp(`/data?open=${batch.batch_id}`);

    await user.click(await screen.findByRole('button', { name: 'Undo' }));

    expect(await screen.findByText('This file cannot be undone')).toBeVisible();
  });
});
