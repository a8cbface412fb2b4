import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { unknownFile } from '@/features/files/dry-run.fixtures';
import { batch, page, reader } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const quarantined = {
  ...batch,
  batch_id: 'b-2',
  file_name: 'nord.csv',
  state: 'QUARANTINED',
  accepted_count: 700,
  rejected_count: 300,
};

function serveBatches(...batches: object[]) {
  server.use(http.get('*/api/batches', () => HttpResponse.json(page(batches))));
}

function serveBatch(one: { batch_id: string }) {
  server.use(
    http.get(`*/api/batches/${one.batch_id}`, () => HttpResponse.json(one)),
    http.get(`*/api/batches/${one.batch_id}/rejects`, () =>
      HttpResponse.json({
        items: [{ row: 17, code: 'MISSING_DATE', message: 'The order has no date.', raw: 'C1,Corner Wine,,W-0042' }],
        total: 1,
      }),
    ),
  );
}

const csv = new File(['CardCode,NAME\n'], 'week47.csv', { type: 'text/csv' });

describe('files', () => {
  it('show what became of each', async () => {
    serveBatches(batch);
    renderApp('/data');

    const row = await screen.findByRole('row', { name: /week46.csv/ });

    expect(row).toHaveTextContent('Completed');
    expect(row).toHaveTextContent('9,213');
    expect(row).toHaveTextContent('Mon 9 Nov – Sun 15 Nov');
  });

  it('show how far the one being read has got, and follow it', async () => {
    let percent = 41;
    server.use(
      http.get('*/api/batches', () =>
        HttpResponse.json(page([{ ...batch, state: 'PARSING', completed_at: null, percent: percent++ }])),
      ),
    );
    renderApp('/data');

    expect(await screen.findByText('1 file is being read now.')).toBeVisible();
    expect(await screen.findByText('41%')).toBeVisible();
    expect(await screen.findByText('42%', {}, { timeout: 3_000 })).toBeVisible();
  });

  it('are uploaded with the token that proves the page asked', async () => {
    document.cookie = 'XSRF-TOKEN=token-1';
    serveBatches();
    let token: string | null = null;
    server.use(
      http.post('*/api/datasets', ({ request }) => {
        token = request.headers.get('x-xsrf-token');
        return HttpResponse.json({ batch_id: 'b-9', status_url: '/api/batches/b-9' }, { status: 202 });
      }),
    );
    const { user } = renderApp('/data');

    await user.upload(await screen.findByLabelText('Choose a file', { selector: 'input' }), csv);

    expect(await screen.findByText('week47.csv uploaded, reading it now')).toBeVisible();
    expect(token).toBe('token-1');
  });

  it('of nobody lead to where their columns get a meaning', async () => {
    serveBatches();
    server.use(
      http.post('*/api/datasets', () => problem(422, 'header_unknown', 'No source writes such headers.')),
      http.post('*/api/dry-runs', () => HttpResponse.json(unknownFile)),
    );
    const { user, address } = renderApp('/data');

    await user.upload(await screen.findByLabelText('Choose a file', { selector: 'input' }), csv);

    expect(await screen.findByText('week47.csv: no source writes these headers yet.')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Say what its columns mean' }));
    expect(await screen.findByRole('heading', { name: 'Check week47.csv' })).toBeVisible();
    expect(address()).toBe('/data/columns');
  });

  it('say that the same file again counts once', async () => {
    serveBatches(batch);
    server.use(
      http.post('*/api/datasets', () =>
        HttpResponse.json({ batch_id: batch.batch_id, status_url: '/api/batches/1', duplicate: 'content' }),
      ),
    );
    const { user } = renderApp('/data');

    await user.upload(await screen.findByLabelText('Choose a file', { selector: 'input' }), csv);

    expect(await screen.findByText(/nothing is counted twice/)).toBeVisible();
  });

  it('say why one was refused and what to do', async () => {
    serveBatches(batch);
    server.use(http.post('*/api/datasets', () => problem(415, 'unsupported_type', 'This is a picture.')));
    const { user } = renderApp('/data');

    await user.upload(await screen.findByLabelText('Choose a file', { selector: 'input' }), csv);

    expect(await screen.findByText('week47.csv: This kind of file cannot be read')).toBeVisible();
    expect(
      screen.getByText('This is a picture. Save it as XLSX or CSV, without a password, and upload it again.'),
    ).toBeVisible();
  });

  it('show which lines were rejected and why', async () => {
    serveBatches(batch);
    serveBatch(batch);
    const { user } = renderApp('/data');

    await user.click(await screen.findByRole('row', { name: /week46.csv/ }));

    const panel = await screen.findByRole('complementary', { name: 'week46.csv' });
    expect(await within(panel).findByText('The order has no date.')).toBeVisible();
    expect(within(panel).getByText('C1,Corner Wine,,W-0042')).toBeVisible();
  });

  it('that could not be read are not said to be accepted', async () => {
    const reason = 'no column is called CARD_CODE';
    const failed = {
      ...batch,
      state: 'FAILED',
      failure_code: 'MISSING_COLUMNS',
      failure_reason: reason,
      accepted_count: 0,
      rejected_count: 0,
    };
    serveBatches(failed);
    serveBatch(failed);
    renderApp(`/data?open=${batch.batch_id}`);

    expect(await screen.findByText('The file could not be read: Columns missing')).toBeVisible();
    expect(
      await screen.findByText(/^No column is called CARD_CODE\. Correct the file and upload it again\.$/),
    ).toBeVisible();
    expect(screen.queryByText(/was accepted/)).not.toBeInTheDocument();
  });

  it('that bring nothing new say so', async () => {
    const known = {
      ...batch,
      accepted_count: 1,
      rejected_count: 0,
      unchanged_count: 1,
      new_count: 0,
      changed_count: 0,
    };
    serveBatches(known);
    serveBatch(known);
    renderApp(`/data?open=${batch.batch_id}`);

    expect(await screen.findByText('Nothing new: the one valid row was already known.')).toBeVisible();
  });

  it('without rows are called empty', async () => {
    serveBatches(batch);
    server.use(http.post('*/api/datasets', () => problem(400, 'empty_file', 'The file is empty.')));
    const { user } = renderApp('/data');

    await user.upload(await screen.findByLabelText('Choose a file', { selector: 'input' }), csv);

    expect(await screen.findByText('week47.csv: The file is empty')).toBeVisible();
  });

  it.each([
    ['SERVICE_FAULT', true],
    ['SERVICE_STOPPED', true],
    ['UNKNOWN_SOURCE', true],
    ['MISSING_COLUMNS', false],
    ['DAMAGED_FILE', false],
  ])('that failed by %s are read again only where that may help: %s', async (code, helps) => {
    const failed = { ...batch, state: 'FAILED' as const, failure_code: code, failure_reason: 'it did not work' };
    serveBatches(failed);
    serveBatch(failed);
    renderApp(`/data?open=${batch.batch_id}`);

    expect(await screen.findByText(/^The file could not be read/)).toBeVisible();
    expect(screen.queryAllByRole('button', { name: 'Read again' })).toHaveLength(helps ? 1 : 0);
    expect(screen.queryAllByText(/Correct the file and upload it again/)).toHaveLength(helps ? 0 : 1);
  });

  it('are listed by why they failed', async () => {
    const failed = { ...batch, batch_id: 'b-3', file_name: 'cut.zip', state: 'FAILED', failure_code: 'DAMAGED_FILE' };
    server.use(
      http.get('*/api/batches', ({ request }) => {
        const code = new URL(request.url).searchParams.get('failure_code');
        return HttpResponse.json(
          page([batch, failed].filter(({ failure_code: own }) => code === null || own === code)),
        );
      }),
    );
    const { user, address } = renderApp('/data');
    await screen.findByRole('row', { name: /week46.csv/ });

    await user.click(screen.getByRole('combobox', { name: 'Why files failed' }));
    await user.click(await screen.findByRole('option', { name: 'Damaged or cut short' }));

    await waitFor(() => expect(screen.queryByRole('row', { name: /week46.csv/ })).not.toBeInTheDocument());
    expect(screen.getByRole('row', { name: /cut.zip/ })).toBeVisible();
    expect(address()).toBe('/data?failure=DAMAGED_FILE');
  });

  it('that are held back are published only after the consequence was read', async () => {
    serveBatches(quarantined);
    serveBatch(quarantined);
    let released: unknown;
    server.use(
      http.post('*/api/batches/b-2/retry', async ({ request }) => {
        released = await request.json();
        return HttpResponse.json({}, { status: 202 });
      }),
    );
    const { user } = renderApp('/data?open=b-2');

    await user.click(await screen.findByRole('button', { name: 'Import valid rows' }));
    expect(screen.getByText('700 valid rows will be imported; 300 rejected rows will be left out.')).toBeVisible();
    expect(released).toBeUndefined();

    await user.click(screen.getByRole('button', { name: 'Import valid rows' }));

    await waitFor(() => expect(released).toEqual({ release: true }));
  });

  it('that are unlike those before say in what, beside what is usual', async () => {
    serveBatches(quarantined);
    serveBatch(quarantined);
    const usual = { usual_from: null, usual_to: null, unusual: false };
    server.use(
      http.get('*/api/batches/b-2/figures', () =>
        HttpResponse.json([
          { figure: 'LINES', value: 1000, usual_from: 300, usual_to: 3600, unusual: false },
          { figure: 'WITHOUT_REP', value: 0.004, ...usual },
          { figure: 'NEW_ACCOUNTS', value: 0.82, usual_from: 0, usual_to: 0.25, unusual: true },
          { figure: 'PRICES', value: 10, usual_from: 0.5, usual_to: 2, unusual: true },
        ]),
      ),
    );
    renderApp('/data?open=b-2');

    expect(
      await screen.findByText(/unusual for the source: New accounts: 82%; Prices, as a multiple of before: 10×/),
    ).toBeVisible();
    const table = within(screen.getByRole('group', { name: 'Beside earlier files of this source' }));
    expect(table.getByRole('row', { name: 'Rows 1,000 300 to 3,600' })).toBeVisible();
    expect(table.getByRole('row', { name: 'Rows without a rep 0.4% –' })).toBeVisible();
    expect(table.getByRole('row', { name: 'New accounts Unusual 82% 0% to 25%' })).toBeVisible();
    expect(table.getByRole('row', { name: /Prices.* 10× 0.5× to 2×/ })).toBeVisible();
  });

  it('say what their sender was told and whether it heard it', async () => {
    serveBatches(batch);
    serveBatch(batch);
    const told = { created_at: '2026-11-16T06:00:00Z', delivered_at: null, given_up_at: null };
    server.use(
      http.get(`*/api/batches/${batch.batch_id}/replies`, () =>
        HttpResponse.json([
          { ...told, type: 'batch.quarantined', attempts: 8, last_answer: '500', given_up_at: '2026-11-17T06:00:00Z' },
          { ...told, type: 'batch.completed', attempts: 1, last_answer: '204', delivered_at: '2026-11-16T06:00:02Z' },
          { ...told, type: 'batch.undone', attempts: 2, last_answer: 'ConnectException' },
        ]),
      ),
    );
    renderApp(`/data?open=${batch.batch_id}`);

    const list = within(await screen.findByRole('region', { name: 'Told to the sender' }));
    expect(list.getByText('On hold: never received: 500, given up after attempt 8')).toBeVisible();
    expect(list.getByText(/^Completed: received Monday, 16 November 2026/)).toBeVisible();
    expect(list.getByText('Undone: not received yet: ConnectException, attempt 2')).toBeVisible();
  });

  it('cannot be uploaded by who may only read', async () => {
    serveBatches(batch);
    server.use(http.get('*/auth/me', () => HttpResponse.json(reader)));
    renderApp('/data');

    expect(await screen.findByRole('row', { name: /week46.csv/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Choose a file' })).not.toBeInTheDocument();
  });
});
