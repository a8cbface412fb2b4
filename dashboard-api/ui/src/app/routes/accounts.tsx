import { AccountsPage } from '@/features/accounts/accounts-page';

export function Component() {
  return <AccountsPage />;
}
