import { KeysPage } from '@/features/access/keys-page';

export function Component() {
  return <KeysPage />;
}
