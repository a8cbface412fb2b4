import { useParams } from 'react-router';
import { AccountsPage } from '@/features/coverage/accounts-page';

export function Component() {
  const { sku = '' } = useParams();
  return <AccountsPage key={sku} sku={sku} />;
}
