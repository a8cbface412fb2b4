import { lazy, type ReactNode, Suspense } from 'react';
import { useParams } from 'react-router';
import { AccountPage } from '@/features/account/account-page';
import { CustomerCard } from '@/features/customer/customer-card';
import { SuggestedOrder } from '@/features/order/suggested-order';
import { useMe } from '@/features/session/session';
import { Lines } from '@/components/states';
import { loadChunk } from '@/lib/chunk';
import { can } from '@/lib/roles';

// What one tab shows, or what stands in place of an account, is loaded when it is wanted: the page is near its budget.
const ArchivedCustomer = lazy(async () => {
  const part = await loadChunk(() => import('@/features/customer/archive'));
  return { default: part.ArchivedCustomer };
});
const AccountLineage = lazy(async () => {
  const part = await loadChunk(() => import('@/features/duplicates/lineage'));
  return { default: part.AccountLineage };
});
const MergedAway = lazy(async () => {
  const part = await loadChunk(() => import('@/features/duplicates/lineage'));
  return { default: part.MergedAway };
});
const AccountMail = lazy(async () => {
  const part = await loadChunk(() => import('@/features/messages/account-mail'));
  return { default: part.AccountMail };
});

const wanted = (part: ReactNode) => <Suspense fallback={<Lines count={4} />}>{part}</Suspense>;

export function Component() {
  const me = useMe();
  const { id = '', tab } = useParams();
  const mail = wanted(<AccountMail accountId={id} mayResolve={can(me, 'resolve_messages')} />);
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
      lineage={wanted(<AccountLineage accountId={id} mayMerge={mayMerge} />)}
      instead={(missing) =>
        wanted(
          <MergedAway
            accountId={id}
            mayMerge={mayMerge}
            missing={wanted(<ArchivedCustomer accountId={id} mayEdit={mayEdit} missing={missing} />)}
          />,
        )
      }
      mayLog={can(me, 'write_notes')}
    />
  );
}
