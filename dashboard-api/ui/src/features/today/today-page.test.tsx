import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { Account, Answer } from '@/lib/api';
import {
  cornerWine,
  freshness,
  goneCellar,
  harbourDeli,
  page,
  quietBar,
  reminderPage,
  silentReminder,
} from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const draft: Answer = {
  answer_id: '0d8f1c1e-0000-4000-8000-000000000001',
  account_id: 'C1001-MAIN',
  account_name: 'Corner Wine',
  rep_id: 'R03',
  rep_name: 'Inès Faure',
  kind: 'CHANGE',
  lines: ['12 × Gamay 2024'],
  note: null,
  answered_at: '2026-11-20T09:00:00Z',
  state: 'OPEN',
  decided_by: null,
  decided_at: null,
  ordered_on: null,
};

const numbers = {
  due_today: 3,
  due_week: 37,
  overdue: 9,
  silent: 4,
  win_back: 2,
  action_needed: 1,
  high_churn: 2,
  freshness,
};

type Lists = Partial<Record<'overdue' | 'week' | 'silent' | 'lost', Account[]>>;

/** Answers each list by its filter, and keeps how each was asked for. */
function serve(lists: Lists) {
  const sorts: Record<string, string | null> = {};
  server.use(
    http.get('*/api/today', () => HttpResponse.json(numbers)),
    http.get('*/api/strategic/accounts', ({ request }) => {
      const { searchParams } = new URL(request.url);
      const list = (searchParams.get('due') ?? searchParams.get('standing') ?? '') as keyof Lists;
      sorts[list] = searchParams.get('sort');
      return HttpResponse.json(page(lists[list] ?? []));
    }),
    http.get('*/api/engagement/reminders', () => HttpResponse.json({ ...reminderPage, items: [silentReminder] })),
  );
  return sorts;
}

const list = async (name: string) => within(await screen.findByRole('region', { name }));

it('answers in one sentence and leads to the rows behind each number', async () => {
  serve({ overdue: [harbourDeli] });
  renderApp('/');

  expect(await screen.findByText('9 accounts are slipping, and 37 are due this week.')).toBeVisible();
  expect(screen.getByRole('link', { name: /^Slipping now\s*9/ })).toHaveAttribute(
    'href',
    '/accounts?due=overdue&sort=-call_value',
  );
  expect(await screen.findByRole('link', { name: /Harbour Deli.*9 days ago/ })).toHaveAttribute(
    'href',
    `/engagement?open=${silentReminder.reminder_id}&state=action_needed`,
  );
});

it('lists who is slipping apart from who is due, by what a call is worth, and says that it is that', async () => {
  const sorts = serve({ overdue: [harbourDeli], week: [cornerWine] });
  renderApp('/');

  const slipping = await list('Slipping now');
  expect(await slipping.findByRole('link', { name: /Harbour Deli.*15 days overdue.*call value €310/ })).toHaveAttribute(
    'href',
    '/accounts/C1002-MAIN',
  );
  expect(slipping.queryByText('Corner Wine')).not.toBeInTheDocument();
  expect(
    (await list('Due this week')).getByRole('link', { name: /Corner Wine.*due tomorrow.*call value €92/ }),
  ).toBeVisible();
  expect(sorts).toEqual({
    overdue: '-call_value',
    week: '-call_value',
    silent: '-call_value',
    lost: '-lifetime_revenue',
  });
});

it('has who went quiet won back, the lost last and by what they brought', async () => {
  serve({ silent: [quietBar], lost: [goneCellar] });
  renderApp('/');

  const winBack = await list('Win back');
  expect((await winBack.findAllByRole('listitem')).map((each) => each.textContent)).toEqual([
    expect.stringMatching(/Quiet Bar.*silent for 72 days.*call value €40/),
    expect.stringMatching(/Gone Cellar.*silent for 502 days.*€18,234 lifetime/),
  ]);
  expect(winBack.getByRole('link', { name: '1 lost' })).toHaveAttribute(
    'href',
    '/accounts?standing=lost&sort=-lifetime_revenue',
  );
});

it('lists the answers that wait for a decision and leads to each', async () => {
  serve({});
  server.use(
    http.get('*/api/answers', ({ request }) => {
      const wanted = new URL(request.url).searchParams.get('state') === 'OPEN';
      return HttpResponse.json(page(wanted ? [draft] : []));
    }),
  );
  renderApp('/');

  const answers = await list('Answers to decide');
  expect(await answers.findByRole('link', { name: /Corner Wine.*12 × Gamay 2024.*With changes/ })).toHaveAttribute(
    'href',
    `/answers?open=${draft.answer_id}`,
  );
  expect(answers.getByRole('link', { name: 'Show all 1' })).toHaveAttribute('href', '/answers');
});

it('says so when nothing needs doing', async () => {
  serve({});
  server.use(
    http.get('*/api/today', () => HttpResponse.json({ ...numbers, due_week: 0, overdue: 0 })),
    http.get('*/api/engagement/reminders', () => HttpResponse.json({ ...reminderPage, items: [], total: 0 })),
  );
  renderApp('/');

  expect(await screen.findByText('Nothing is slipping and nothing is due this week.')).toBeVisible();
  expect(await screen.findByText('Nothing is slipping')).toBeVisible();
  expect(screen.getByText('Nothing is due')).toBeVisible();
  expect(screen.getByText('Nothing to decide')).toBeVisible();
  expect(screen.getByText('Nothing to follow up')).toBeVisible();
  expect(screen.getByText('Nobody to win back')).toBeVisible();
});
