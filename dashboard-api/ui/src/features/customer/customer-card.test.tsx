import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { serveAccount } from '@/test/account-server';
import { reader, unsaid } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const profile = {
  account_id: 'C1001-MAIN',
  customer_id: 'C1001',
  values: {
    ...unsaid,
    name: 'Corner Wine',
    phone: '+33 (0)4 78-00',
    segment: 'Gold',
    interests: ['rosé', 'champagne'],
    pain_points: ['price_sensitive'],
    engagement_score: 72.5,
    response_rate: 0.35,
  },
  hands: { SEGMENT: { by: 'claire', at: '2026-11-18T09:00:00Z' } },
  file_id: 'f-1',
  file_taken_at: '2026-11-16T06:00:00Z',
  revision: 7,
};

type Sent = { match: string | null; body: { set: object; clear: string[]; give_back: string[] } };

function serve(answer: () => Response = () => HttpResponse.json({ ...profile, revision: 8 })) {
  serveAccount();
  const sent: Sent[] = [];
  server.use(
    http.get('*/api/customers/C1001-MAIN/profile', () => HttpResponse.json(profile)),
    http.patch('*/api/customers/C1001-MAIN/profile', async ({ request }) => {
      sent.push({ match: request.headers.get('if-match'), body: (await request.json()) as Sent['body'] });
      return answer();
    }),
  );
  return sent;
}

describe('the profile of a customer', () => {
  it('says what is known, and by whom', async () => {
    serve();
    renderApp('/accounts/C1001-MAIN');

    const card = within(await screen.findByRole('region', { name: 'Profile' }));
    expect(await card.findByRole('link', { name: '+33 (0)4 78-00' })).toHaveAttribute('href', 'tel:+33047800');
    expect(card.getByText('rosé, champagne')).toBeVisible();
    expect(card.getByText('price sensitive')).toBeVisible();
    expect(card.getByText('73 of 100')).toBeVisible();
    expect(card.getByText('35%')).toBeVisible();
  });

  it('is set right field by field, and the rest stays', async () => {
    const sent = serve();
    const { user } = renderApp('/accounts/C1001-MAIN');

    await user.click(await screen.findByRole('button', { name: 'Edit profile' }));
    const form = within(await screen.findByRole('dialog', { name: 'Edit profile' }));
    expect(form.getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.clear(form.getByRole('textbox', { name: 'Phone' }));
    await user.type(form.getByRole('textbox', { name: 'Best time to call' }), 'mornings');
    await user.click(form.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.match).toBe('"7"');
    expect(sent[0]?.body).toEqual({
      set: { ...unsaid, preferred_contact_time: 'mornings' },
      clear: ['PHONE'],
      give_back: [],
    });
    expect(await screen.findByText('Profile saved')).toBeVisible();
  });

  it('gives what a person said back to customer files', async () => {
    const sent = serve();
    const { user } = renderApp('/accounts/C1001-MAIN');

    await user.click(await screen.findByRole('button', { name: 'Edit profile' }));
    const form = within(await screen.findByRole('dialog', { name: 'Edit profile' }));
    await user.click(form.getByRole('button', { name: 'Use what files say: Customer segment' }));
    await user.click(form.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(sent[0]?.body).toEqual({ set: unsaid, clear: [], give_back: ['SEGMENT'] }));
  });

  it('that somebody else changed meanwhile is not overwritten', async () => {
    serve(() => problem(412, 'stale'));
    const { user } = renderApp('/accounts/C1001-MAIN');

    await user.click(await screen.findByRole('button', { name: 'Edit profile' }));
    const form = within(await screen.findByRole('dialog', { name: 'Edit profile' }));
    await user.type(form.getByRole('textbox', { name: 'Buying behaviour' }), 'researcher');
    await user.click(form.getByRole('button', { name: 'Save' }));

    expect(await form.findByRole('alert')).toBeVisible();
  });

  it('is not shown empty to who cannot fill it', async () => {
    serveAccount();
    server.use(http.get('*/auth/me', () => HttpResponse.json(reader)));
    renderApp('/accounts/C1001-MAIN');

    expect(await screen.findByRole('region', { name: 'This year' })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Profile' })).not.toBeInTheDocument());
  });
});
