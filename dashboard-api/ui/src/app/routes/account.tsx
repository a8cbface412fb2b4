import { useParams } from 'react-router';
import { AccountPage } from '@/features/accounts/account-page';
import { AccountMail } from '@/features/mail/account-mail';

export function Component() {
  const { id = '', tab } = useParams();
  return <AccountPage key={id} id={id} tab={tab} mail={<AccountMail accountId={id} />} />;
}
