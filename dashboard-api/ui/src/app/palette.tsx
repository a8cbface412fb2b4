import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import {
  IconAlertTriangle,
  IconBellOff,
  IconBuildingStore,
  IconCalendarDue,
  IconContrast,
  IconSearch,
  IconSend,
  IconTrendingDown,
  IconUpload,
  type TablerIcon,
} from '@tabler/icons-react';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { NavigationPage } from '@/app/navigation';
import { api, body, type Me } from '@/lib/api';
import { messages } from '@/lib/messages';
import { can } from '@/lib/roles';

const words = messages.palette;

const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => body(await api.GET('/api/search', { params: { query: { q } }, signal })),
  });

type PaletteProps = { me: Me; pages: NavigationPage[] };

/** ⌘K: accounts, pages and commands by typing. */
export function Palette({ me, pages }: PaletteProps) {
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 150);
  const { data } = useQuery(searchQuery(asked));

  const go = (path: string) => () => void navigate(path);
  const command = (id: string, label: string, icon: TablerIcon, onClick: () => void) =>
    action(id, label, icon, onClick);

  const accounts = asked === '' ? [] : (data?.accounts ?? []);
  const commands = [
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

  const groups: SpotlightActionGroupData[] = [
    {
      group: words.accounts,
      actions: accounts.map((account) => ({
        ...action(
          `account-${account.account_id}`,
          account.name,
          IconBuildingStore,
          go(`/accounts/${encodeURIComponent(account.account_id)}`),
        ),
        description: [account.account_id, account.city, account.rep_name].filter(Boolean).join(' · '),
      })),
    },
    {
      group: words.pages,
      actions: matching(
        query,
        pages.map(({ path, label, icon }) => action(`page-${path}`, label, icon, go(path))),
      ),
    },
    { group: words.commands, actions: matching(query, commands) },
  ];

  return (
    <Spotlight
      actions={groups.filter(({ actions }) => actions.length > 0)}
      // The service has matched the accounts, and the rest is matched above.
      filter={(_, actions) => actions}
      query={query}
      onQueryChange={setQuery}
      title={messages.shell.find}
      classNames={{ header: 'visually-hidden' }}
      nothingFound={words.nothing}
      highlightQuery
      scrollable
      maxHeight={460}
      shortcut={['mod + K']}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.6} aria-hidden />,
        placeholder: words.placeholder,
        'aria-label': words.placeholder,
      }}
    />
  );
}

function action(id: string, label: string, Icon: TablerIcon, onClick: () => void): SpotlightActionData {
  return { id, label, onClick, leftSection: <Icon size={18} stroke={1.6} aria-hidden /> };
}

function matching(query: string, actions: SpotlightActionData[]): SpotlightActionData[] {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  return actions.filter(({ label }) => parts.every((part) => label?.toLowerCase().includes(part)));
}
