import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { reader, rep } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const sent = {
  digest_id: '0d8f1c1e-0000-4000-8000-000000000001',
  programme: 'DIGEST',
  rep_id: 'R03',
  reader: 'Inès Faure',
  week: '2026-W47',
  state: 'SENT',
  reason: null,
  message_id: '0d8f1c1e-0000-4000-8000-00000000000a',
  sent_at: '2026-11-17T07:00:05Z',
};
const skipped = {
  ...sent,
  digest_id: '0d8f1c1e-0000-4000-8000-000000000002',
  rep_id: 'R04',
  reader: 'Jonas Weber',
  state: 'SKIPPED',
  reason: 'NOTHING_TO_SAY,NO_ADDRESS',
  message_id: null,
  sent_at: null,
};
const preview = {
  rep_id: 'R03',
  week: '2026-W47',
  withheld: null,
  subscribed: true,
  figures: null,
  last_week: null,
  accounts: [],
  subject: 'Your week 47: 5 due',
  html: '<p>Five are due</p>',
  text: 'Five are due',
};

const signedInAs = (me: object) => http.get('*/auth/me', () => HttpResponse.json(me));

function serveDigests() {
  server.use(
    http.get('*/api/digests', () => HttpResponse.json({ items: [sent, skipped], page: 0, size: 50, total: 2 })),
    http.get('*/api/digests/:rep/preview', ({ params }) =>
      HttpResponse.json({ ...preview, rep_id: params.rep, ...(params.rep === 'R04' && { withheld: 'NO_ADDRESS' }) }),
    ),
    http.get('*/api/messages/:id', () =>
      HttpResponse.json({ subject: 'Your week 47: 4 due', html: '<p>Four were due</p>', text: 'Four were due' }),
    ),
  );
}

describe('digests', () => {
  it('tells what was sent and what was not, and why', async () => {
    serveDigests();
    renderApp('/digests');

    expect(await screen.findByText('2 digests')).toBeVisible();
    expect(screen.getByRole('row', { name: /Inès Faure\s*2026-W47\s*Sent/ })).toBeVisible();
    expect(
      screen.getByRole('row', { name: /Jonas Weber\s*2026-W47\s*Not sent\s*nothing to report, no email address/ }),
    ).toBeVisible();
  });

  it('shows the mail as sent and as it would be sent now, as a picture', async () => {
    serveDigests();
    const { user } = renderApp(`/digests?open=${sent.digest_id}`);

    const asSent = await screen.findByTitle('Digest: Your week 47: 4 due');
    expect(asSent).toHaveAttribute('sandbox', '');
    expect(asSent).toHaveAttribute('srcdoc', '<p>Four were due</p>');

    await user.click(screen.getByText('If sent now'));

    expect(await screen.findByTitle('Digest: Your week 47: 5 due')).toHaveAttribute('sandbox', '');
  });

  it('says why one would not be sent', async () => {
    serveDigests();
    renderApp(`/digests?open=${skipped.digest_id}`);

    expect(await screen.findByText('It would not be sent: no email address.')).toBeVisible();
  });

  it('sends once a manager agreed, and says what came of it', async () => {
    serveDigests();
    const keys: (string | null)[] = [];
    server.use(
      http.post('*/api/digests/run', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return HttpResponse.json({
          run_id: sent.digest_id,
          due: 3,
          sent: 2,
          suppressed: 0,
          deferred: 0,
          failed: 0,
          unknown: 0,
          expired: 0,
          rehearsed: 0,
          skipped: [{ account_id: null, rep_id: 'R04', reason: 'NO_ADDRESS', until: null }],
        });
      }),
    );
    const { user } = renderApp('/digests');
    await user.click(await screen.findByRole('button', { name: 'Send digests' }));

    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Send digests' }));

    expect(await screen.findByText('2 digests sent')).toBeInTheDocument();
    expect(screen.getByText('1 not sent, 0 for later, 0 failed.')).toBeInTheDocument();
    expect(keys).toEqual([expect.stringMatching(/.+/)]);
  });

  it('offers nothing to send to those who only read', async () => {
    serveDigests();
    server.use(signedInAs(reader));
    renderApp('/digests');

    expect(await screen.findByText('2 digests')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send digests' })).not.toBeInTheDocument();
  });

  it('shows a representative their own, which they may turn off', async () => {
    serveDigests();
    const said: unknown[] = [];
    server.use(
      signedInAs(rep),
      http.put('*/api/digests/R03/subscription', async ({ request }) => {
        said.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = renderApp('/digests');

    expect(await screen.findByTitle('Digest: Your week 47: 5 due')).toBeVisible();
    await user.click(screen.getByRole('switch', { name: 'Send this digest every week' }));

    await waitFor(() => expect(said).toEqual([{ subscribed: false }]));
    expect(await screen.findByText('The digest is off')).toBeInTheDocument();
  });
});
