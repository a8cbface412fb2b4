import { RecommendationsPage } from '@/features/recommendations/recommendations-page';
import { useMe } from '@/features/session/session';
import { can } from '@/lib/roles';

export function Component() {
  return <RecommendationsPage mayStart={can(useMe(), 'start_runs')} />;
}
