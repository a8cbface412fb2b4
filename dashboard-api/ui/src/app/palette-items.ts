import { useNavigate } from 'react-router';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconBellOff,
  IconBuildingStore,
  IconCalendarDue,
  IconContrast,
  IconSend,
  IconTrendingDown,
  IconUpload,
  IconUser,
  type TablerIcon,
} from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { NavigationPage } from '@/app/navigation';
import { api, body, type Me } from '@/lib/api';
import { facetsQuery } from '@/lib/facets';
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
  const { data: facets } = useQuery(facetsQuery);
  const go = (path: string) => () => void navigate(path);

  const accounts = (asked === typed && typed !== '' ? data?.accounts : undefined) ?? [];
  const reps = typed !== '' && can(me, 'see_team') ? (facets?.reps ?? []) : [];
  const commands: Found[] = [
    command('overdue', words.overdue, IconAlertTriangle, go('/accounts?due=overdue')),
    command('due-week', words.dueWeek, IconCalendarDue, go('/accounts?due=week')),
    command('high-churn', words.highChurn, IconTrendingDown, go('/accounts?churn=HIGH')),
    ...(can(me, 'see_engagement')
      ? [command('action-needed', words.actionNeeded, IconBellOff, go('/engagement?state=action_needed'))]
      : []),
    ...(can(me, 'send_reminders') ? [command('send', words.sendReminders, IconSend, go('/engagement?send=1'))] : []),
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
