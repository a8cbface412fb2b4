import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { checkedFile } from '@/features/files/dry-run.fixtures';
import type { Reject } from '@/lib/api';
import { batch, page, reader } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const address = `/data/files/${batch.batch_id}/rejects`;
const api = `*/api/batches/${batch.batch_id}`;

const open: Reject = {
  row: 17,
  code: 'UNKNOWN_CURRENCY',
  message: "'EURO' is no currency",
  raw: 'C1,12.50,EURO',
  place: 2,
  state: 'OPEN',
  cells: [
    { text: 'C1', edited: null },
    { text: '12.50', edited: null },
    { text: 'EURO', edited: null },
  ],
  sent_as: null,
  reason: null,
  changed_by: null,
};
const names = ['CardCode', 'AMOUNT', 'CURRENCY'];
const columns = names.map((name, place) => ({ place, letters: 'ABC'.charAt(place), name }));

/** A file with rejected rows, and what is asked of it. */
function serveRejects({ rows = [open], edited = 0 } = {}) {
  const asked: { what: string; body: unknown }[] = [];
  server.use(
    http.get(api, () => HttpResponse.json(batch)),
    http.get(`${api}/rejects`, () => HttpResponse.json(page(rows))),
    http.get(`${api}/rejects/columns`, () => HttpResponse.json({ items: columns })),
    http.get(`${api}/rejects/summary`, () =>
      HttpResponse.json({
        states: { OPEN: 3000 - edited, EDITED: edited, SENT: 0, DISMISSED: 0 },
        faults: [{ code: 'UNKNOWN_CURRENCY', place: 2, value: 'EURO', row_count: 3000, unsettled: 3000 }],
        sent: [],
      }),
    ),
    http.post(`${api}/rejects/:what`, async ({ request, params }) => {
      const what = String(params.what);
      const text = await request.text();
      asked.push({ what, body: text === '' ? null : JSON.parse(text) });
      if (what === 'trial') {
        return HttpResponse.json(checkedFile.outcome);
      }
      return what === 'corrections'
        ? HttpResponse.json({ batch_id: 'b-9', status_url: '/api/batches/b-9' }, { status: 202 })
        : HttpResponse.json({ row_count: 3000 });
    }),
  );
  return asked;
}

describe('rejected rows', () => {
  it('with one fault are mended all at once', async () => {
    const asked = serveRejects();
    const { user } = renderApp(address);

    expect(await screen.findByText(/3,000 rows to mend/)).toBeVisible();
    await user.type(await screen.findByRole('textbox', { name: 'Instead of EURO' }), 'EUR');
    await user.click(screen.getByRole('button', { name: 'Set in 3,000 rows' }));

    expect(await screen.findByText('3,000 rows edited. Nothing is sent yet.')).toBeVisible();
    expect(asked).toContainEqual({
      what: 'edits',
      body: {
        selection: { rows: null, code: 'UNKNOWN_CURRENCY', place: 2, value: 'EURO' },
        cells: [{ place: 2, text: 'EUR' }],
      },
    });
  });

  it('are shown cell by cell, the one at fault marked, and edited', async () => {
    const asked = serveRejects();
    const { user } = renderApp(address);

    await user.click(await screen.findByRole('row', { name: /17/ }));
    const panel = await screen.findByRole('complementary', { name: 'Row 17' });
    const cell = within(panel).getByRole('textbox', { name: 'CURRENCY (C)' });
    expect(cell).toBeInvalid();
    await user.clear(cell);
    await user.type(cell, 'EUR');
    await user.click(within(panel).getByRole('button', { name: 'Save row' }));

    expect(asked).toContainEqual({
      what: 'edits',
      body: {
        selection: { rows: [17], code: null, place: null, value: null },
        cells: [{ place: 2, text: 'EUR' }],
      },
    });
  });

  it('are tried before they are sent', async () => {
    const asked = serveRejects({ edited: 2 });
    server.use(http.get('*/api/batches', () => HttpResponse.json(page([batch]))));
    const { user, address: at } = renderApp(address);

    await user.click(await screen.findByRole('button', { name: 'Send 2 rows' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('Importable')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Send 2 rows' }));

    expect(await screen.findByText('2 rows sent. They are being imported now.')).toBeVisible();
    expect(asked.map(({ what }) => what)).toEqual(['trial', 'corrections']);
    await waitFor(() => expect(at()).toBe('/data?open=b-9'));
  });

  it('that somebody else sent meanwhile are not sent twice', async () => {
    serveRejects({ edited: 1 });
    server.use(http.post(`${api}/rejects/corrections`, () => problem(409, 'rows_changed', 'Somebody else sent them.')));
    const { user } = renderApp(address);

    await user.click(await screen.findByRole('button', { name: 'Send 1 row' }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('Importable');
    await user.click(within(dialog).getByRole('button', { name: 'Send 1 row' }));

    expect(await within(dialog).findByText(/Somebody else sent them/)).toBeVisible();
  });

  it('can be looked at by those who may not mend them', async () => {
    serveRejects();
    server.use(http.get('*/auth/me', () => HttpResponse.json(reader)));
    const { user } = renderApp(address);

    expect(await screen.findByText(/Managers mend them/)).toBeVisible();
    await user.click(await screen.findByRole('row', { name: /17/ }));

    const panel = await screen.findByRole('complementary', { name: 'Row 17' });
    expect(within(panel).getByDisplayValue('EURO')).toHaveAttribute('readonly');
    expect(within(panel).queryByRole('button', { name: 'Dismiss' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Send/ })).not.toBeInTheDocument();
  });
});
