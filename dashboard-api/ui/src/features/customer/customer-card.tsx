import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fact, Facts } from '@/components/account/account-summary';
import { Card } from '@/components/card';
import { Lines, Loaded } from '@/components/states';
import type { CustomerProfile, ProfileField, ProfileValues } from '@/lib/api';
import { loadChunk } from '@/lib/chunk';
import { localDay, localToday, shortDay } from '@/lib/days';
import { decimal, share } from '@/lib/format';
import { customer as words } from '@/lib/words/pages/customer';
import { profileQuery } from '@/features/customer/customer-queries';

const EditProfile = lazy(async () => {
  const part = await loadChunk(() => import('@/features/customer/edit-profile'));
  return { default: part.EditProfile };
});

type Name = keyof ProfileValues;

/** What stands in the head of the account, unless somebody said otherwise than files. */
const MASTER = new Set<Name>([
  'name',
  'chain',
  'address_line',
  'city',
  'state',
  'postal_code',
  'country',
  'region',
  'email',
  'rep_id',
]);

function namesToShow({ values, hands }: CustomerProfile): Name[] {
  return (Object.keys(words.fields) as Name[]).filter(
    (name) => values[name] !== null && (!MASTER.has(name) || hands[name.toUpperCase() as ProfileField]),
  );
}

type CustomerCardProps = { accountId: string; mayEdit: boolean };

/** What is known of a customer beside its orders, who said it, and a way to set it right. */
export function CustomerCard({ accountId, mayEdit }: CustomerCardProps) {
  const profile = useQuery(profileQuery(accountId));
  const [editing, setEditing] = useState(false);
  const known = profile.data && namesToShow(profile.data).length > 0;
  if (profile.data && !known && !mayEdit) {
    return null;
  }
  return (
    <Card
      title={words.title}
      actions={
        mayEdit && profile.data ? (
          <Button size="compact-xs" variant="default" onClick={() => setEditing(true)}>
            {words.edit}
          </Button>
        ) : undefined
      }
    >
      <Loaded query={profile} pending={<Lines count={4} />}>
        {(data) =>
          known ? (
            <Facts>
              {namesToShow(data).map((name) => (
                <Fact key={name} name={words.fields[name]} hint={said(data, name)}>
                  {shown(data.values, name)}
                </Fact>
              ))}
            </Facts>
          ) : (
            <p className="muted">{words.nothing}</p>
          )
        }
      </Loaded>
      {editing && profile.data && (
        <Suspense>
          <EditProfile profile={profile.data} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </Card>
  );
}

/** Who said it. */
function said({ hands, file_taken_at: taken }: CustomerProfile, name: Name): string {
  const hand = hands[name.toUpperCase() as ProfileField];
  const today = localToday();
  return hand
    ? words.byHand(hand.by, shortDay(localDay(new Date(hand.at)), today))
    : words.byFile(taken === null ? '' : shortDay(localDay(new Date(taken)), today));
}

function shown(values: ProfileValues, name: Name): ReactNode {
  switch (name) {
    case 'phone':
      return (
        <Anchor href={`tel:${values.phone?.replaceAll(/[^+0-9]/g, '')}`} size="sm">
          {values.phone}
        </Anchor>
      );
    case 'interests':
    case 'pain_points':
      return values[name]?.join(', ').replaceAll('_', ' ');
    case 'engagement_score':
      return words.outOf100(decimal(values.engagement_score, 0));
    case 'response_rate':
      return share(values.response_rate);
    case 'last_contact_on':
    case 'customer_since':
      return shortDay(values[name] ?? '', localToday());
    default:
      return values[name]?.replaceAll('_', ' ');
  }
}
