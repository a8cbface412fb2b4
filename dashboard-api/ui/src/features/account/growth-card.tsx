import { Fact, Facts } from '@/components/account/account-summary';
import { Card } from '@/components/card';
import type { AccountDetail } from '@/lib/api';
import { wholeMoney } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './account.module.css';

const words = messages.account;

/** So many usual orders in one are no suggestion any more. */
const MOST_OF_AN_ORDER = 2;

/** What this year should come to, what is missing, and whether the orders left can bring it. */
export function GrowthCard({ account }: { account: AccountDetail }) {
  const { growth, currency } = account;
  return (
    <Card title={words.growth}>
      {growth?.target == null ? (
        <p className="muted">{account.silent_days === null ? words.noGrowth : words.noGrowthQuiet}</p>
      ) : (
        <>
          <p className={classes.message}>{sentence(account)}</p>
          <Facts>
            <Fact name={words.target}>{wholeMoney(growth.target, currency)}</Fact>
            <Fact name={words.stillNeeded}>{wholeMoney(growth.still_needed, currency)}</Fact>
            {isInReach(account) && (
              <Fact name={words.suggested}>{wholeMoney(growth.suggested_next_order, currency)}</Fact>
            )}
          </Facts>
        </>
      )}
    </Card>
  );
}

function sentence(account: AccountDetail): string {
  const { growth, currency } = account;
  const money = (amount: number | null | undefined) => wholeMoney(amount, currency);
  if (growth?.still_needed === 0) {
    return words.growthReached(money(growth.target));
  }
  return isInReach(account)
    ? words.growthNext(money(growth?.still_needed), money(growth?.target), money(growth?.suggested_next_order))
    : words.growthNeeded(money(growth?.still_needed), money(growth?.target));
}

function isInReach({ growth, expected_order_value: usual }: AccountDetail): boolean {
  const next = growth?.suggested_next_order ?? 0;
  return next > 0 && (usual === null || next <= MOST_OF_AN_ORDER * usual);
}
