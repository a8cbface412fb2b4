import { useMe } from '@/features/session/session';
import { ModelPage } from '@/features/targets/model-page';

export function Component() {
  return <ModelPage me={useMe()} />;
}
