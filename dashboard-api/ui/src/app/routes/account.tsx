import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { AccountPage } from '@/features/account/account-page';
import { CustomerCard } from '@/features/customer/customer-card';
import { AccountLineage, MergedAway } from '@/features/duplicates/lineage';
import { AccountMail } from '@/features/messages/account-mail';
import { SuggestedOrder } from '@/features/order/suggested-order';
import { useMe } from '@/features/session/session';
import { loadChunk } from '@/lib/chunk';
import { can } from '@/lib/roles';

const ArchivedCustomer = lazy(async () => {
  const part = await loadChunk(() => import('@/features/customer/archive'));
  return { default: part.ArchivedCustomer };
});

export function Component() {
  const me = useMe();
  const { id = '', tab } = useParams();
  const mail = <AccountMail accountId={id} mayResolve={can(me, 'resolve_messages')} />;
  const mayEdit = can(me, 'edit_customers');
  const order = <SuggestedOrder accountId={id} mayChange={can(me, 'change_orders')} username={me.username} />;
  const mayMerge = can(me, 'merge_accounts');
  return (
    <AccountPage
      key={id}
      id={id}
      tab={tab}
      mail={mail}
      order={order}
      profile={<CustomerCard accountId={id} mayEdit={mayEdit} />}
      lineage={<AccountLineage accountId={id} mayMerge={mayMerge} />}
      instead={(missing) => (
        <MergedAway
          accountId={id}
          mayMerge={mayMerge}
          missing={
            <Suspense>
              <ArchivedCustomer accountId={id} mayEdit={mayEdit} missing={missing} />
            </Suspense>
          }
        />
      )}
      mayLog={can(me, 'write_notes')}
    />
  );
}
