import { lazy, Suspense, useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Archive, Restore } from '@/features/customer/archive';
import { CustomerStateTag, doneBy, seenWords } from '@/features/customer/customer-state';
import { profileQuery } from '@/features/customer/customer-queries';
import { customerQuery } from '@/features/customer/customers-queries';
import { Fact, Facts } from '@/components/account/account-summary';
import { SidePanel } from '@/components/side-panel';
import { Loaded } from '@/components/states';
import type { Customer } from '@/lib/api';
import { loadChunk } from '@/lib/chunk';
import { localToday } from '@/lib/days';
import { NONE } from '@/lib/format';
import { customer as profileWords } from '@/lib/words/pages/customer';
import { customers as words } from '@/lib/words/pages/customers';
import classes from './customer.module.css';

const EditProfile = lazy(async () => {
  const part = await loadChunk(() => import('@/features/customer/edit-profile'));
  return { default: part.EditProfile };
});

const names = words.facts;

type CustomerPanelProps = { id: string; mayEdit: boolean; onClose: () => void };

/** One customer beside the list: who it is, who said so, and what can be done. */
export function CustomerPanel({ id, mayEdit, onClose }: CustomerPanelProps) {
  const customer = useQuery(customerQuery(id));
  return (
    <SidePanel title={customer.data?.name ?? words.title} onClose={onClose}>
      <Loaded query={customer}>
        {(data) => (
          <div className={classes.detail}>
            <CustomerStateTag customer={data} />
            <CustomerFacts customer={data} />
            <Actions customer={data} mayEdit={mayEdit} />
          </div>
        )}
      </Loaded>
    </SidePanel>
  );
}

function CustomerFacts({ customer }: { customer: Customer }) {
  const today = localToday();
  const { created_by: creator, archived_at: archived } = customer;
  return (
    <Facts>
      <Fact name={names.id}>{customer.account_id}</Fact>
      <Fact name={names.code}>{customer.card_code}</Fact>
      {customer.ship_to !== null && <Fact name={names.shipTo}>{customer.ship_to}</Fact>}
      <Fact name={names.address}>{addressOf(customer)}</Fact>
      {customer.chain !== null && <Fact name={names.chain}>{customer.chain}</Fact>}
      <Fact name={names.region}>{customer.region ?? NONE}</Fact>
      <Fact name={names.rep}>{customer.rep_id ?? NONE}</Fact>
      <Fact name={names.email}>{customer.email ?? NONE}</Fact>
      <Fact name={names.currency}>{customer.currency}</Fact>
      <Fact name={names.seen}>{seenWords(customer, today)}</Fact>
      {creator !== null && <Fact name={names.entered}>{creator}</Fact>}
      {archived !== null && <Fact name={names.archived}>{doneBy(customer.archived_by, archived, today)}</Fact>}
    </Facts>
  );
}

function addressOf({ address_line: line, postal_code: code, city, state, country }: Customer): string {
  const place = [code, city].filter(Boolean).join(' ');
  return [line, place, state, country].filter(Boolean).join(', ') || NONE;
}

function Actions({ customer, mayEdit }: { customer: Customer; mayEdit: boolean }) {
  const { account_id: id, merged_into: survivor, archived_at: archived } = customer;
  if (survivor !== null) {
    return (
      <Button component={Link} to={`/accounts/${encodeURIComponent(survivor)}`} size="xs" variant="default">
        {words.openSurvivor}
      </Button>
    );
  }
  return (
    <div className={classes.buttons}>
      {archived === null && (
        <Button component={Link} to={`/accounts/${encodeURIComponent(id)}`} size="xs" variant="default">
          {words.open}
        </Button>
      )}
      {mayEdit && <Edit id={id} />}
      {mayEdit && (archived === null ? <Archive customer={customer} /> : <Restore customer={customer} />)}
    </div>
  );
}

function Edit({ id }: { id: string }) {
  const profile = useQuery(profileQuery(id));
  const [editing, setEditing] = useState(false);
  return (
    <>
      <Button size="xs" variant="default" disabled={!profile.data} onClick={() => setEditing(true)}>
        {profileWords.edit}
      </Button>
      {editing && profile.data && (
        <Suspense>
          <EditProfile profile={profile.data} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </>
  );
}
