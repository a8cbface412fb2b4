import { NameCell } from '@/components/account/account-cells';
import { HealthRing } from '@/components/health-ring';
import { NextOrder } from '@/components/next-order';
import { WindowBar } from '@/components/window-bar';
import { Worth } from '@/components/worth';
import type { Account } from '@/lib/api';
import { forecastOf } from '@/lib/window-scale';
import classes from './accounts.module.css';

/** An account where there is no room for columns. */
export function AccountCard({ account }: { account: Account }) {
  const forecast = forecastOf(account);
  return (
    <div className={classes.cardRow}>
      <HealthRing score={account.health_score} category={account.health_category} size={38} />
      <NameCell account={account} />
      <span className={classes.cardEnd}>
        <NextOrder account={account} />
        <span className="muted num">
          <Worth account={account} />
        </span>
      </span>
      {forecast && (
        <span className={classes.cardWindow}>
          <WindowBar forecast={forecast} />
        </span>
      )}
    </div>
  );
}
