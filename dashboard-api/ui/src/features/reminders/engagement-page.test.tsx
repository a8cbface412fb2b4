import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { reader, reminderPage, sentReminder } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const bought = {
  ...sentReminder,
  state: 'PURCHASED',
  purchased_on: '2026-11-20',
  purchase_amount: 318.4,
  currency: 'EUR',
};

function serveReminders() {
  const asked: Record<string, string>[] = [];
  server.use(
    http.get('*/api/engagement/reminders', ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(reminderPage);
    }),
  );
  return { asked, last: () => asked.at(-1) };
}

describe('engagement', () => {
  it('says what came of the reminders', async () => {
    serveReminders();
    renderApp('/engagement');

    expect(await screen.findByText('2 reminders sent: 0 ordered since, 1 needs follow-up.')).toBeVisible();
    expect(screen.getByRole('row', { name: /Corner Wine\s*Sent\s*2 days ago/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /Harbour Deli\s*Needs follow-up\s*9 days ago/ })).toBeVisible();
  });

  it('turns a row purchased as it happens, glowing once, the counts with it', async () => {
    const { asked } = serveReminders();
    const { stream } = renderApp('/engagement');
    await screen.findByRole('row', { name: /Corner Wine\s*Sent/ });

    act(() => stream().send('reminder', bought));

    const row = await screen.findByRole('row', { name: /Corner Wine\s*Ordered/ });
    expect(row).toHaveAttribute('data-changed', 'true');
    expect(row).toHaveTextContent('€318.40 on Fri 20 Nov');
    expect(screen.getByRole('button', { name: /Ordered\s*1/ })).toBeVisible();
    expect(screen.getByRole('button', { name: /Sent\s*0/ })).toBeVisible();
    expect(screen.getByText('Corner Wine has ordered')).toBeInTheDocument();
    expect(asked).toHaveLength(1);
  });

  it('reads the list again for a reminder it does not know', async () => {
    const { asked } = serveReminders();
    const { stream } = renderApp('/engagement');
    await screen.findByRole('row', { name: /Corner Wine\s*Sent/ });

    act(() => stream().send('reminder', { ...sentReminder, reminder_id: '00000000-0000-4000-8000-000000000000' }));

    await waitFor(() => expect(asked).toHaveLength(2));
  });

  it('reads the list again after the stream was away', async () => {
    const { asked } = serveReminders();
    const { stream } = renderApp('/engagement');
    await screen.findByRole('row', { name: /Corner Wine\s*Sent/ });

    act(() => {
      stream().open();
      stream().drop();
      stream().open();
    });

    await waitFor(() => expect(asked).toHaveLength(2));
  });

  it('shows one outcome when it is chosen', async () => {
    const { last } = serveReminders();
    const { user, address } = renderApp('/engagement');

    await user.click(await screen.findByRole('button', { name: /Needs follow-up\s*1/ }));

    await waitFor(() => expect(last()).toMatchObject({ state: 'action_needed' }));
    expect(address()).toBe('/engagement?state=action_needed');
  });

  it('keeps a note on a reminder', async () => {
    serveReminders();
    let noted: unknown;
    server.use(
      http.post(`*/api/engagement/reminders/${sentReminder.reminder_id}/notes`, async ({ request }) => {
        noted = await request.json();
        return HttpResponse.json(
          { note_id: 'n-1', text: 'x', author: 'manager', created_at: '2026-11-20T09:00:00Z' },
          { status: 201 },
        );
      }),
    );
    const { user } = renderApp('/engagement');

    await user.click(await screen.findByRole('row', { name: /Corner Wine\s*Sent/ }));
    const panel = await screen.findByRole('complementary', { name: 'Corner Wine' });
    await user.type(within(panel).getByRole('textbox', { name: 'Note' }), ' Orders on Thursday. ');
    await user.click(within(panel).getByRole('button', { name: 'Add note' }));

    expect(await screen.findByText('Note saved')).toBeVisible();
    expect(noted).toEqual({ text: 'Orders on Thursday.' });
  });

  it('offers no notes and no sending to who may only read', async () => {
    serveReminders();
    server.use(http.get('*/auth/me', () => HttpResponse.json(reader)));
    const { user } = renderApp('/engagement');

    await user.click(await screen.findByRole('row', { name: /Corner Wine\s*Sent/ }));

    expect(await screen.findByRole('complementary', { name: 'Corner Wine' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add note' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Send reminders' })).not.toBeInTheDocument();
  });
});

describe('sending reminders', () => {
  const preview = {
    day: '2026-11-20',
    allowed: [
      { account_id: 'C1', name: 'Corner Wine', email: 'buyer@corner.example', cycle: '2026-11-20' },
      { account_id: 'C2', name: 'Harbour Deli', email: 'buyer@harbour.example', cycle: '2026-11-20' },
    ],
    denied: [{ account_id: 'C3', name: 'Canal Bistro', reason: 'NO_ADDRESS,SUPPRESSED' }],
    deferred: [],
  };

  it('says the consequence first, then what was done', async () => {
    serveReminders();
    const keys: (string | null)[] = [];
    server.use(
      http.get('*/api/reminders/preview', () => HttpResponse.json(preview)),
      http.post('*/api/reminders/run', ({ request }) => {
        keys.push(request.headers.get('idempotency-key'));
        return HttpResponse.json({
          run_id: 'r-1',
          due: 3,
          sent: 2,
          suppressed: 1,
          deferred: 0,
          failed: 0,
          unknown: 0,
          rehearsed: 0,
          accounted: { planned: 3, accepted: 2, refused: 0, excluded: 1, unknown: 0 },
          skipped: [],
        });
      }),
    );
    const { user } = renderApp('/engagement');

    await user.click(await screen.findByRole('button', { name: 'Send reminders' }));
    const dialog = await screen.findByRole('dialog', { name: 'Send reminders' });
    expect(await within(dialog).findByText('2 buyers will receive an email now.')).toBeVisible();
    expect(within(dialog).getByText('1 account left out')).toBeVisible();
    expect(within(dialog).getByText('no email address, unsubscribed')).toBeInTheDocument();
    expect(keys).toEqual([]);

    await user.click(within(dialog).getByRole('button', { name: 'Send 2 reminders' }));

    expect(await screen.findByText('2 reminders sent')).toBeVisible();
    expect(screen.getByText(/3 planned = 2 accepted \+ 0 refused \+ 1 left out \+ 0 unknown\./)).toBeVisible();
    expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  });

  it('has nothing to press when nobody is due', async () => {
    serveReminders();
    server.use(http.get('*/api/reminders/preview', () => HttpResponse.json({ ...preview, allowed: [] })));
    renderApp('/engagement?send=1');

    const dialog = await screen.findByRole('dialog', { name: 'Send reminders' });

    expect(await within(dialog).findByText('No account is due for a reminder right now.')).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Nothing to send' })).toBeDisabled();
  });
});
