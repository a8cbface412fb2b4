import { expect, it } from 'vitest';
import type { Me, Role } from '@/lib/api';
import { can } from '@/lib/roles';

const who = (role: Role, repId: string | null = null): Me => ({
  username: 'x',
  display_name: 'Somebody',
  roles: [role],
  rep_id: repId,
});

it('lets managers send reminders and upload', () => {
  expect(can(who('MANAGER'), 'send_reminders')).toBe(true);
  expect(can(who('ADMIN'), 'upload')).toBe(true);
});

it('keeps reps to their own work', () => {
  expect(can(who('REP', 'R03'), 'see_team')).toBe(false);
  expect(can(who('REP', 'R03'), 'see_data')).toBe(false);
  expect(can(who('REP', 'R03'), 'send_reminders')).toBe(false);
  expect(can(who('REP', 'R03'), 'write_notes')).toBe(true);
});

it('lets readers look and not touch', () => {
  expect(can(who('READ_ONLY'), 'see_team')).toBe(true);
  expect(can(who('READ_ONLY'), 'write_notes')).toBe(false);
});

it('does not show the team to who reads along with one rep', () => {
  expect(can(who('READ_ONLY', 'R03'), 'see_team')).toBe(false);
});
