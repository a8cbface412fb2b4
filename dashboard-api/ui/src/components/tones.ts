import type { Account, Reminder } from '@/lib/api';
import type { Tone } from '@/components/tag';

export type HealthCategory = NonNullable<Account['health_category']>;
export type ChurnCategory = NonNullable<Account['churn_category']>;

const HEALTH: Record<HealthCategory, Tone> = {
  EXCELLENT: 'good',
  GOOD: 'good',
  AVERAGE: 'watch',
  POOR: 'act',
  CRITICAL: 'act',
};
const CHURN: Record<ChurnCategory, Tone> = { LOW: 'good', MEDIUM: 'watch', HIGH: 'act' };
const REMINDER: Record<Reminder['state'], Tone> = { SENT: 'accent', PURCHASED: 'good', ACTION_NEEDED: 'act' };

export const healthTone = (category: HealthCategory): Tone => HEALTH[category];
export const churnTone = (category: ChurnCategory): Tone => CHURN[category];
export const reminderTone = (state: Reminder['state']): Tone => REMINDER[state];
