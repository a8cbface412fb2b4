import type { RecommendationRunSummary } from '@/lib/api';

/** What the person may do, and who it is: nobody approves a large run they asked for themselves. */
export type Rights = { username: string; mayDecide: boolean; mayExport: boolean };

/** Whether another person has to approve. */
export function isBlocked(run: RecommendationRunSummary, { username, mayDecide }: Rights): boolean {
  return mayDecide && run.four_eyes && run.requested_by === username;
}
