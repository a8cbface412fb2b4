import { TeamPage } from '@/features/team/team-page';

export function Component() {
  return <TeamPage />;
}
