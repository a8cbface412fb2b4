import {
  IconActivity,
  IconAddressBook,
  IconArrowMerge,
  IconBottle,
  IconBuildingStore,
  IconBulb,
  IconChartDots,
  IconChartHistogram,
  IconDatabaseImport,
  IconEye,
  IconKey,
  IconMail,
  IconMailCheck,
  IconMailExclamation,
  IconMailOff,
  IconMailFast,
  IconMailShare,
  IconMessageReply,
  IconSun,
  IconTargetArrow,
  IconUserCog,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Me } from '@/lib/api';
import { messages } from '@/lib/messages';
import { can, type Permission } from '@/lib/roles';

export type NavigationPage = { path: string; label: string; icon: TablerIcon; permission: Permission };

const names = messages.shell.pages;

const PAGES: NavigationPage[] = [
  { path: '/', label: names.today, icon: IconSun, permission: 'see_today' },
  { path: '/accounts', label: names.accounts, icon: IconBuildingStore, permission: 'see_accounts' },
  { path: '/products', label: names.products, icon: IconBottle, permission: 'see_products' },
  { path: '/engagement', label: names.engagement, icon: IconMailCheck, permission: 'see_engagement' },
  { path: '/answers', label: names.answers, icon: IconMessageReply, permission: 'see_answers' },
  {
    path: '/recommendations',
    label: names.recommendations,
    icon: IconBulb,
    permission: 'see_recommendations',
  },
  { path: '/team', label: names.team, icon: IconUsersGroup, permission: 'see_team' },
  { path: '/watch', label: names.watch, icon: IconEye, permission: 'see_watch' },
  { path: '/targets', label: names.targets, icon: IconTargetArrow, permission: 'see_targets' },
  { path: '/accuracy', label: names.accuracy, icon: IconChartDots, permission: 'see_accuracy' },
  { path: '/backtest', label: names.backtest, icon: IconChartHistogram, permission: 'see_backtest' },
  { path: '/data', label: names.data, icon: IconDatabaseImport, permission: 'see_data' },
  { path: '/customers', label: names.customers, icon: IconAddressBook, permission: 'see_customers' },
  { path: '/duplicates', label: names.duplicates, icon: IconArrowMerge, permission: 'see_duplicates' },
  { path: '/outreach', label: names.outreach, icon: IconMailFast, permission: 'see_outreach' },
  { path: '/messages', label: names.messages, icon: IconMail, permission: 'see_messages' },
  { path: '/digests', label: names.digests, icon: IconMailShare, permission: 'see_digests' },
  { path: '/suppressions', label: names.suppressions, icon: IconMailOff, permission: 'see_suppressions' },
  { path: '/activity', label: names.activity, icon: IconActivity, permission: 'see_activity' },
  {
    path: '/administration/dead-letters',
    label: names.deadLetters,
    icon: IconMailExclamation,
    permission: 'see_dead_letters',
  },
  { path: '/administration/users', label: names.users, icon: IconUserCog, permission: 'manage_access' },
  { path: '/administration/api-keys', label: names.apiKeys, icon: IconKey, permission: 'manage_access' },
];

/** What a person may open, in the order of the rail. */
export function pagesFor(me: Me): NavigationPage[] {
  return PAGES.filter(({ permission }) => can(me, permission));
}

/** Pages below others that fewer people may open. */
const BELOW: { path: string; permission: Permission }[] = [
  { path: '/targets/model', permission: 'see_target_model' },
  { path: '/outreach/holdout', permission: 'see_returned_mail' },
  { path: '/outreach/deliverability', permission: 'see_returned_mail' },
];

/** What an address asks for, by the longest page it lies under. */
export function permissionAt(path: string): Permission | undefined {
  const under = (page: string) => path === page || path.startsWith(`${page}/`);
  return [...BELOW, ...PAGES].find((page) => (page.path === '/' ? path === '/' : under(page.path)))?.permission;
}
