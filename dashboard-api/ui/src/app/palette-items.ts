import { useNavigate } from 'react-router';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconBellOff,
  IconBottle,
  IconBuildingStore,
  IconBulb,
  IconCalendarDue,
  IconContrast,
  IconFileSpreadsheet,
  IconMailFast,
  IconReceipt,
  IconSend,
  IconTrendingDown,
  IconUpload,
  IconUser,
  type TablerIcon,
} from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { NavigationPage } from '@/app/navigation';
import { api, body, type Me } from '@/lib/api';
import { addDays, localToday, shortDay } from '@/lib/days';
import { facetsQuery } from '@/lib/facets';
import { instantWords, money } from '@/lib/format';
import { messages } from '@/lib/messages';
import { can } from '@/lib/roles';

const words = messages.palette;

export type Found = { id: string; label: string; description?: string; icon: TablerIcon; run: () => void };
type Group = { name: string; items: Found[] };

const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    enabled: q.length > 0,
    queryFn: async ({ signal }) => body(await api.GET('/api/search', { params: { query: { q } }, signal })),
  });

/** A letter or two stand in every document number. */
const LEAST_LETTERS = 3;
const SHOWN = 4;

const ordersQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', 'orders', q],
    enabled: q.length >= LEAST_LETTERS,
    queryFn: async ({ signal }) =>
      body(
        await api.GET('/api/orders', {
          params: { query: { q, sort: '-ordered_on', page: 0, size: SHOWN } },
          signal,
        }),
      ),
  });

const productsQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', 'products', q],
    enabled: q.length >= LEAST_LETTERS,
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/products', { params: { query: { q, page: 0, size: SHOWN } }, signal })),
  });

const filesQuery = (q: string, allowed: boolean) =>
  queryOptions({
    queryKey: ['search', 'files', q],
    enabled: allowed && q.length >= LEAST_LETTERS,
    queryFn: async ({ signal }) =>
      body(await api.GET('/api/batches', { params: { query: { q, page: 0, size: SHOWN } }, signal })),
  });

/** What a few typed letters may mean, and never what earlier ones meant. */
export function usePaletteItems(
  query: string,
  me: Me,
  pages: NavigationPage[],
): { groups: Group[]; searching: boolean } {
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const typed = query.trim();
  const [asked] = useDebouncedValue(typed, 150);
  const { data, isFetching } = useQuery(searchQuery(asked));
  const { data: orders } = useQuery(ordersQuery(asked));
  const { data: products } = useQuery(productsQuery(asked));
  const { data: files } = useQuery(filesQuery(asked, can(me, 'see_data')));
  const { data: facets } = useQuery(facetsQuery);
  const go = (path: string) => () => void navigate(path);

  const upToDate = asked === typed && typed !== '';
  const accounts = upToDate ? (data?.accounts ?? []) : [];
  const reps = typed !== '' && can(me, 'see_team') ? (facets?.reps ?? []) : [];
  const commands: Found[] = [
    command('overdue', words.overdue, IconAlertTriangle, go('/accounts?due=overdue')),
    command('due-week', words.dueWeek, IconCalendarDue, go('/accounts?due=week')),
    command('high-churn', words.highChurn, IconTrendingDown, go('/accounts?churn=HIGH')),
    ...(can(me, 'see_engagement')
      ? [command('action-needed', words.actionNeeded, IconBellOff, go('/engagement?state=action_needed'))]
      : []),
    ...(can(me, 'see_outreach')
      ? [command('tomorrow', words.tomorrow, IconMailFast, go(`/outreach/forecast?day=${addDays(localToday(), 1)}`))]
      : []),
    ...(can(me, 'send_reminders') ? [command('send', words.sendReminders, IconSend, go('/engagement?send=1'))] : []),
    ...(can(me, 'start_runs') ? [command('run', words.startRun, IconBulb, go('/recommendations?send=1'))] : []),
    ...(can(me, 'upload') ? [command('upload', words.upload, IconUpload, go('/data'))] : []),
    command('theme', words.toggleTheme, IconContrast, () => setColorScheme(dark ? 'light' : 'dark')),
  ];
  const groups: Group[] = [
    {
      name: words.accounts,
      items: accounts.map(({ account_id, name, city, rep_name }) => ({
        id: `account-${account_id}`,
        label: name,
        description: [account_id, city, rep_name].filter(Boolean).join(' · '),
        icon: IconBuildingStore,
        run: go(`/accounts/${encodeURIComponent(account_id)}`),
      })),
    },
    {
      name: words.reps,
      items: matching(
        typed,
        reps.map(({ rep_id, name }) => ({
          id: `rep-${rep_id}`,
          label: name ?? rep_id,
          description: words.accountsOf(rep_id),
          icon: IconUser,
          run: go(`/accounts?rep=${encodeURIComponent(rep_id)}`),
        })),
      ).slice(0, 5),
    },
    {
      name: words.products,
      items: (upToDate ? (products?.items ?? []) : []).map(({ sku, name, family }) => ({
        id: `product-${sku}`,
        label: name,
        description: [sku, family].filter(Boolean).join(' · '),
        icon: IconBottle,
        run: go(`/products?q=${encodeURIComponent(sku)}&open=${encodeURIComponent(sku)}`),
      })),
    },
    {
      name: words.orders,
      items: (upToDate ? (orders?.items ?? []) : []).map((order) => ({
        id: `order-${order.order_id}`,
        label: words.order(order.document ?? order.order_id),
        description: [
          order.account_name ?? order.account_id,
          shortDay(order.ordered_on, localToday()),
          money(order.net_revenue, order.currency),
        ].join(' · '),
        icon: IconReceipt,
        run: go(`/accounts/${encodeURIComponent(order.account_id)}/orders`),
      })),
    },
    {
      name: words.files,
      items: (upToDate ? (files?.items ?? []) : []).map(({ batch_id, file_name, received_at }) => ({
        id: `file-${batch_id}`,
        label: file_name,
        description: instantWords(received_at, new Date()),
        icon: IconFileSpreadsheet,
        run: go(`/data?open=${batch_id}`),
      })),
    },
    {
      name: words.pages,
      items: matching(
        typed,
        pages.map(({ path, label, icon }) => ({ id: `page-${path}`, label, icon, run: go(path) })),
      ),
    },
    { name: words.commands, items: matching(typed, commands) },
  ];
  return { groups: groups.filter(({ items }) => items.length > 0), searching: isFetching || asked !== typed };
}

function command(id: string, label: string, icon: TablerIcon, run: () => void): Found {
  return { id: `command-${id}`, label, icon, run };
}

function matching(typed: string, items: Found[]): Found[] {
  const parts = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ label }) => parts.every((part) => label.toLowerCase().includes(part)));
}
