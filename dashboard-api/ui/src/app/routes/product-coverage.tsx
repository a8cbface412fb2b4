import { CoveragePage } from '@/features/coverage/coverage-page';

export function Component() {
  return <CoveragePage />;
}
