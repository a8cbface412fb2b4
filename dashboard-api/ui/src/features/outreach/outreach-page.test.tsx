import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { ForecastDays, ForecastMail, Hold, OutreachToday, ReturnedMail, Sending } from '@/lib/api';
import { addDays, localToday } from '@/lib/days';
import { page, rep, sending } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const today: OutreachToday = {
  day: localToday(),
  sent: 12,
  rehearsed: 0,
  refused: 0,
  waiting: 3,
  retrying: 1,
  unknown: 2,
};
const days: ForecastDays = {
  made_at: new Date().toISOString(),
  days: Array.from({ length: 8 }, (_, index) => ({
    day: addDays(localToday(), index),
    goes: index === 1 ? 40 : index,
    waits: 0,
    left_out: index === 1 ? 5 : 0,
  })),
};
const pause: Hold = {
  hold_id: '0d8f1c1e-0000-4000-8000-000000000001',
  cause: 'PAUSED',
  reason: 'Wrong prices',
  placed_by: 'marie',
  placed_at: new Date().toISOString(),
  missing: null,
  mails: null,
  complaints: null,
};
const mail: ForecastMail = {
  forecast_id: '0d8f1c1e-0000-4000-8000-000000000009',
  day: addDays(localToday(), 1),
  at: `${addDays(localToday(), 1)}T06:30:00Z`,
  fate: 'GOES',
  programme: 'REMINDER',
  account_id: 'C1001-MAIN',
  rep_id: 'R03',
  rep_name: 'Inès Faure',
  name: 'Corner Wine',
  to: 'buyer@corner.example',
  due_on: addDays(localToday(), 1),
  reasons: [],
  until: null,
};
const leftOut: ForecastMail = {
  ...mail,
  forecast_id: '0d8f1c1e-0000-4000-8000-000000000010',
  name: 'Harbour Deli',
  to: null,
  fate: 'LEFT_OUT',
  reasons: ['NO_ADDRESS', 'HOLDOUT'],
};

const returned: ReturnedMail = {
  sent: 5000,
  bounced: 12,
  undelivered: 3,
  complained: 4,
  mailbox: { read: true, read_at: new Date().toISOString(), others: 2 },
};

beforeEach(() =>
  server.use(
    http.get('*/api/outreach/returned-mail', () => HttpResponse.json(returned)),
    http.get('*/api/outreach/today', () => HttpResponse.json(today)),
    http.get('*/api/outreach/days', () => HttpResponse.json(days)),
  ),
);

function say(state: Sending) {
  server.use(http.get('*/api/outreach/sending', () => HttpResponse.json(state)));
}

it('says what went out, what goes out, and what needs a person', async () => {
  renderApp('/outreach');

  expect(await screen.findByText('12 emails sent today, 40 tomorrow.')).toBeVisible();
  expect(await screen.findByRole('row', { name: /Tomorrow\s*40\s*–\s*5/ })).toBeVisible();
  expect(await screen.findByText('Delivery of 2 emails is unknown')).toBeVisible();
  expect(screen.queryByText(/refused today$/)).not.toBeInTheDocument();
});

it('says how many came back, and whether anybody would know', async () => {
  renderApp('/outreach');

  const card = await screen.findByRole('region', { name: 'Came back' });
  expect(within(card).getByText('0.08% of those sent')).toBeVisible();
  expect(within(card).getByText(/^Bounce mailbox read .*2 other emails in it so far/)).toBeVisible();
  expect(within(card).getByRole('link', { name: 'Mailbox does not exist' })).toHaveAttribute(
    'href',
    expect.stringContaining('/suppressions?reason=BOUNCED'),
  );
});

it('pauses all email once it is said why', async () => {
  const said: unknown[] = [];
  server.use(
    http.post('*/api/outreach/pause', async ({ request }) => {
      said.push(await request.json());
      return HttpResponse.json({ ...sending, held: true, holds: [pause] });
    }),
  );
  const { user } = renderApp('/outreach');

  await user.click(await screen.findByRole('button', { name: 'Pause all email' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('button', { name: 'Pause all email' })).toBeDisabled();
  await user.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'Wrong prices');
  await user.click(within(dialog).getByRole('button', { name: 'Pause all email' }));

  expect(await screen.findByText(/“Wrong prices”\. By marie/)).toBeVisible();
  expect(said).toEqual([{ reason: 'Wrong prices' }]);
});

it('releases after a restore only when agreed', async () => {
  const released: unknown[] = [];
  say({ ...sending, held: true, holds: [{ ...pause, cause: 'RESTORED', reason: null, missing: 2 }] });
  server.use(
    http.post('*/api/outreach/holds/:id/release', ({ params }) => {
      released.push(params.id);
      say(sending);
      return HttpResponse.json(sending);
    }),
  );
  const { user } = renderApp('/outreach');

  await user.click(await screen.findByRole('button', { name: 'Release' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/does not know 2 emails that went out/)).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Release' }));

  expect(await screen.findByText('Email may go out again')).toBeInTheDocument();
  expect(released).toEqual([pause.hold_id]);
});

it('says how many recipients complained, and what releasing means then', async () => {
  say({ ...sending, held: true, holds: [{ ...pause, cause: 'COMPLAINTS', reason: null, mails: 2500, complaints: 2 }] });
  const { user } = renderApp('/outreach');

  expect(await screen.findByText(/^2 of the last 2,500 emails were marked as spam/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Release' }));

  expect(within(await screen.findByRole('dialog')).getByText(/Email stops again if more recipients/)).toBeVisible();
});

it('says when somebody else has released it', async () => {
  say({ ...sending, held: true, holds: [pause] });
  server.use(http.post('*/api/outreach/holds/:id/release', () => problem(409, 'not_held')));
  const { user } = renderApp('/outreach');

  await user.click(await screen.findByRole('button', { name: 'Release' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Release' }));

  expect(await screen.findByText('Already released')).toBeInTheDocument();
});

it('shows a rep that email is paused, on every page, without a switch', async () => {
  say({ ...sending, held: true, holds: [pause] });
  server.use(http.get('*/auth/me', () => HttpResponse.json(rep)));
  renderApp('/products');

  expect(await screen.findByText('All outgoing email is paused')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Open Outreach' })).toHaveAttribute('href', '/outreach');
  expect(screen.queryByRole('button', { name: 'Release' })).not.toBeInTheDocument();
});

it('says on every page that mails do not reach their recipients', async () => {
  say({ ...sending, delivery: { mode: 'REDIRECTED', redirected_to: 'test@roadbook.example' } });
  renderApp('/products');

  expect(await screen.findByText(/every email goes to test@roadbook.example/)).toBeVisible();
});

it('lists who gets what, and who does not and why', async () => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/outreach/forecast', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('fate') ?? '');
      return HttpResponse.json(page([mail, leftOut]));
    }),
  );
  const { user, address } = renderApp('/outreach/forecast');

  expect(await screen.findByRole('row', { name: /Corner Wine\s*Reminder\s*Goes out\s*order expected/ })).toBeVisible();
  expect(
    screen.getByRole('row', { name: /Harbour Deli\s*Reminder\s*Left out\s*no email address, control group/ }),
  ).toBeVisible();

  await user.click(screen.getByText('Left out', { selector: 'label *' }));

  expect(address()).toBe('/outreach/forecast?fate=LEFT_OUT');
  expect(asked).toContain('LEFT_OUT');
});
