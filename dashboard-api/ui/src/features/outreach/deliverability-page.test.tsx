import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { DeliverabilityReport } from '@/lib/api';
import { rep } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const report: DeliverabilityReport = {
  checked_at: new Date().toISOString(),
  from: 'orders@acme.example',
  checks: [
    {
      check: 'SPF',
      grade: 'GOOD',
      verdict: 'SPF_GOOD',
      about: 'acme.example',
      found: ['v=spf1 a:relay.acme.example -all'],
      publish: null,
    },
    { check: 'BOUNCES', grade: 'FAIR', verdict: 'BOUNCES_NOT_READ', about: null, found: [], publish: null },
    {
      check: 'DMARC',
      grade: 'BAD',
      verdict: 'DMARC_MISSING',
      about: '_dmarc.acme.example',
      found: [],
      publish: { name: '_dmarc.acme.example', type: 'TXT', value: 'v=DMARC1; p=none' },
    },
  ],
};

function say(...reports: DeliverabilityReport[]) {
  let asked = 0;
  server.use(
    http.get('*/api/outreach/deliverability', () => HttpResponse.json(reports[Math.min(asked++, reports.length - 1)])),
  );
}

it('shows what to fix first, and what to publish for it', async () => {
  say(report);
  const { user } = renderApp('/outreach/deliverability');

  expect(
    await screen.findByText('1 thing to fix so that email from orders@acme.example reaches inboxes.'),
  ).toBeVisible();
  const checks = await screen.findAllByRole('heading', { level: 3 });
  expect(checks.map(({ textContent }) => textContent)).toEqual(['DMARC policy', 'Bounces', 'SPF']);
  await user.click(screen.getByRole('button', { name: 'Copy: TXT record for _dmarc.acme.example' }));
  expect(await navigator.clipboard.readText()).toBe('v=DMARC1; p=none');
});

it('looks again when asked', async () => {
  const [spf] = report.checks;
  say(report, { ...report, checks: spf ? [spf] : [] });
  const { user } = renderApp('/outreach/deliverability');

  await screen.findByText(/^1 thing to fix/);
  await user.click(screen.getByRole('button', { name: 'Check again' }));

  expect(await screen.findByText(/^Nothing found that keeps email/)).toBeVisible();
  const found = within(screen.getByRole('list')).getByText('v=spf1 a:relay.acme.example -all');
  expect(found).not.toBeVisible();
  await user.click(screen.getByText('Found'));
  expect(found).toBeVisible();
});

it('is for those who see what came back', async () => {
  server.use(http.get('*/auth/me', () => HttpResponse.json(rep)));
  renderApp('/outreach/deliverability');

  expect(await screen.findByText(/Page not found/)).toBeVisible();
});
