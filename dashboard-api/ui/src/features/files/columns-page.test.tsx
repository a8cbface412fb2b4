import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { checkedFile, unknownFile } from '@/features/files/dry-run.fixtures';
import type { ColumnProfile } from '@/lib/api';
import { batch, page } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const csv = new File(['Kd-Nr;Ding;Datum;Menge;Betrag\n'], 'nord.csv', { type: 'text/csv' });

/** Answers with proposals until a profile is sent, and remembers the latest of them. */
function serveDryRuns() {
  const sent: { profile?: ColumnProfile; kind?: string } = {};
  server.use(
    http.get('*/api/batches', () => HttpResponse.json(page([batch]))),
    http.get('*/api/batches/:id', () => HttpResponse.json(batch)),
    http.post('*/api/dry-runs', async ({ request }) => {
      const parts = await request.formData();
      const profile = parts.get('profile');
      const kind = parts.get('kind');
      sent.kind = typeof kind === 'string' ? kind : '';
      if (typeof profile !== 'string') {
        return HttpResponse.json(unknownFile);
      }
      sent.profile = JSON.parse(profile) as ColumnProfile;
      return HttpResponse.json({ ...checkedFile, profile: sent.profile });
    }),
  );
  return sent;
}

async function check() {
  const app = renderApp('/data');
  await app.user.upload(await screen.findByLabelText('Check before importing', { selector: 'input' }), csv);
  await screen.findByRole('heading', { name: 'Check nord.csv' });
  return app;
}

describe('a file nobody has seen', () => {
  it('shows its columns, what is in them, and what they may mean', async () => {
    serveDryRuns();
    await check();

    expect(
      await screen.findByText('No source writes these headers yet. 4 of 5 columns were recognised: check them.'),
    ).toBeVisible();
    const column = screen.getByRole('row', { name: /Kd-Nr/ });
    expect(column).toHaveTextContent('100 · 101');
    expect(column).toHaveTextContent('Sure');
    expect(within(column).getByRole('combobox', { name: 'Meaning of Kd-Nr' })).toHaveValue('Account code *');
    expect(screen.getByRole('row', { name: /Betrag/ })).toHaveTextContent('A guess');
    expect(screen.getByText('Choose the columns that hold: Product code.')).toBeVisible();
    expect(screen.getByText('Day or month first?')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save and import' })).toBeDisabled();
  });

  it('is read by what a person says, saved for its source, and imported', async () => {
    const sent = serveDryRuns();
    let saved: unknown;
    let source: unknown;
    server.use(
      http.post('*/api/column-profiles', async ({ request }) => {
        saved = await request.json();
        return HttpResponse.json({}, { status: 201 });
      }),
      http.post('*/api/datasets', async ({ request }) => {
        source = (await request.formData()).get('source');
        return HttpResponse.json({ batch_id: batch.batch_id, status_url: '' }, { status: 202 });
      }),
    );
    const { user, address } = await check();

    await user.click(await screen.findByRole('combobox', { name: 'Meaning of Ding' }));
    await user.click(await screen.findByRole('option', { name: 'Product code *' }));
    expect(await screen.findByText('A number cannot be read')).toBeVisible();
    expect(screen.getByText("Row 4: 'sechs' is not a number (quantity)")).toBeVisible();
    expect(screen.getByRole('cell', { name: '1102.50' })).toBeVisible();
    expect(sent.profile?.columns.sku).toEqual(['Ding']);

    const name = screen.getByLabelText('Source');
    await user.clear(name);
    await user.type(name, 'weinhaus-nord');
    await user.click(screen.getByRole('button', { name: 'Save and import' }));

    await waitFor(() => expect(address()).toBe(`/data?open=${batch.batch_id}`));
    expect(saved).toMatchObject({ source: 'weinhaus-nord', document: { name: 'weinhaus-nord', decimal: ',' } });
    expect(source).toBe('weinhaus-nord');
  });

  it('may hold something else than order lines', async () => {
    const sent = serveDryRuns();
    const { user } = await check();

    await user.click(await screen.findByRole('combobox', { name: 'The rows are' }));
    await user.click(await screen.findByRole('option', { name: 'Activities of reps' }));

    await waitFor(() => expect(sent.kind).toBe('activities'));
  });

  it('that cannot be read says why', async () => {
    serveDryRuns();
    server.use(http.post('*/api/dry-runs', () => problem(422, 'unreadable_file', 'The workbook has a password.')));
    await check();

    expect(await screen.findByText('This file cannot be read')).toBeVisible();
    expect(screen.getByText(/The workbook has a password/)).toBeVisible();
  });
});

describe('a file of a known source', () => {
  it('is imported as its file', async () => {
    serveDryRuns();
    let source: unknown;
    server.use(
      http.post('*/api/dry-runs', () => HttpResponse.json({ ...checkedFile, source: 'sap' })),
      http.post('*/api/datasets', async ({ request }) => {
        source = (await request.formData()).get('source');
        return HttpResponse.json({ batch_id: batch.batch_id, status_url: '' }, { status: 202 });
      }),
    );
    const { user, address } = await check();

    await user.click(await screen.findByRole('button', { name: 'Import as sap' }));

    await waitFor(() => expect(address()).toBe(`/data?open=${batch.batch_id}`));
    expect(source).toBe('sap');
  });

  it('is chosen by the page of files', async () => {
    renderApp('/data/columns');

    expect(await screen.findByText('No file to check')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to files' })).toHaveAttribute('href', '/data');
  });
});
