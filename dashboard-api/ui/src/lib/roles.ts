import type { Me, Role } from '@/lib/api';

/** What the page offers; the services enforce it again. */
const ALLOWED = {
  see_today: ['ADMIN', 'MANAGER', 'REP', 'READ_ONLY'],
  see_accounts: ['ADMIN', 'MANAGER', 'REP', 'MARKETING', 'READ_ONLY'],
  see_products: ['ADMIN', 'MANAGER', 'REP', 'MARKETING', 'READ_ONLY'],
  see_watch: ['ADMIN', 'MANAGER', 'REP', 'READ_ONLY'],
  see_engagement: ['ADMIN', 'MANAGER', 'REP', 'READ_ONLY'],
  see_answers: ['ADMIN', 'MANAGER', 'REP', 'READ_ONLY'],
  see_recommendations: ['ADMIN', 'MANAGER', 'MARKETING', 'READ_ONLY'],
  see_team: ['ADMIN', 'MANAGER', 'READ_ONLY'],
  see_targets: ['ADMIN', 'MANAGER', 'REP', 'READ_ONLY'],
  see_target_model: ['ADMIN', 'MANAGER', 'READ_ONLY'],
  see_accuracy: ['ADMIN', 'MANAGER', 'REP', 'READ_ONLY'],
  see_backtest: ['ADMIN', 'MANAGER', 'READ_ONLY'],
  see_data: ['ADMIN', 'MANAGER', 'READ_ONLY'],
  see_customers: ['ADMIN', 'MANAGER', 'REP', 'READ_ONLY'],
  see_duplicates: ['ADMIN', 'MANAGER', 'READ_ONLY'],
  see_returned_mail: ['ADMIN', 'MANAGER', 'READ_ONLY'],
  see_outreach: ['ADMIN', 'MANAGER', 'REP', 'READ_ONLY'],
  see_messages: ['ADMIN', 'MANAGER', 'REP', 'READ_ONLY'],
  see_digests: ['ADMIN', 'MANAGER', 'REP', 'READ_ONLY'],
  see_suppressions: ['ADMIN', 'MANAGER', 'REP', 'READ_ONLY'],
  see_activity: ['ADMIN', 'MANAGER', 'REP', 'READ_ONLY'],
  see_dead_letters: ['ADMIN'],
  manage_access: ['ADMIN'],
  upload: ['ADMIN', 'MANAGER'],
  merge_accounts: ['ADMIN', 'MANAGER'],
  edit_customers: ['ADMIN', 'MANAGER'],
  edit_products: ['ADMIN', 'MANAGER'],
  train_models: ['ADMIN', 'MANAGER'],
  send_reminders: ['ADMIN', 'MANAGER'],
  send_digests: ['ADMIN', 'MANAGER'],
  hold_mails: ['ADMIN', 'MANAGER'],
  block_addresses: ['ADMIN', 'MANAGER'],
  resolve_messages: ['ADMIN', 'MANAGER'],
  activate_models: ['ADMIN', 'MANAGER'],
  start_runs: ['ADMIN', 'MANAGER'],
  decide_recommendations: ['ADMIN', 'MANAGER'],
  export_recommendations: ['ADMIN', 'MANAGER', 'MARKETING'],
  decide_answers: ['ADMIN', 'MANAGER', 'REP'],
  write_notes: ['ADMIN', 'MANAGER', 'REP'],
  change_orders: ['ADMIN', 'MANAGER', 'REP'],
} satisfies Record<string, Role[]>;

export type Permission = keyof typeof ALLOWED;

/** Pages about the whole company. */
const OF_ALL: Permission[] = [
  'see_team',
  'see_recommendations',
  'see_data',
  'see_duplicates',
  'see_backtest',
  'see_target_model',
  'see_returned_mail',
];

export function can(me: Me, permission: Permission): boolean {
  // Reading along with one rep shows that rep's accounts, not the whole team or the whole company's files.
  if (OF_ALL.includes(permission) && !me.roles.some(isWide) && me.rep_id !== null) {
    return false;
  }
  return me.roles.some((role) => (ALLOWED[permission] as Role[]).includes(role));
}

function isWide(role: Role): boolean {
  return role === 'ADMIN' || role === 'MANAGER';
}
