import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { Message, MessageDetail } from '@/lib/api';
import { page } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const mail: Message = {
  message_id: '0d8f1c1e-0000-4000-8000-000000000001',
  account_id: 'C1001-MAIN',
  programme: 'REMINDER',
  to: 'buyer@corner.example',
  subject: 'Your usual order?',
  state: 'ACCEPTED',
  created_at: '2026-11-20T08:30:00Z',
  sent_at: '2026-11-20T08:30:01Z',
};
const returned: MessageDetail = {
  ...mail,
  text: 'Shall we send you the usual?',
  html: '',
  headers: [],
  reason: null,
  attempts: [
    { at: '2026-11-20T08:30:01Z', instance: 'a', outcome: 'ACCEPTED', reply_code: 250, reply: '250 queued' },
    {
      at: '2026-11-20T09:00:00Z',
      instance: 'a',
      outcome: 'BOUNCED',
      reply_code: null,
      reply: 'smtp; 550 no such user',
    },
  ],
};

it('says of a message that it came back, and why', async () => {
  server.use(
    http.get('*/api/messages', () => HttpResponse.json(page([mail]))),
    http.get('*/api/messages/:id', () => HttpResponse.json(returned)),
  );
  renderApp(`/messages?open=${mail.message_id}`);

  expect(await screen.findByText('Came back: the mailbox does not exist')).toBeVisible();
  expect(screen.getByText('smtp; 550 no such user')).toBeVisible();
  expect(screen.queryByText('250 queued')).not.toBeInTheDocument();
});
