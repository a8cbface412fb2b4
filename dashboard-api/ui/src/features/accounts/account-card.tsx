import { forecastOf, NameCell, NextOrder } from '@/features/accounts/account-cells';
import { HealthRing } from '@/components/health-ring';
import { WindowBar } from '@/components/window-bar';
import type { Account } from '@/lib/api';
import { wholeMoney } from '@/lib/format';
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
        <span className="muted num">{wholeMoney(account.ytd_revenue, account.currency)}</span>
      </span>
      {forecast && (
        <span className={classes.cardWindow}>
          <WindowBar forecast={forecast} />
        </span>
      )}
    </div>
  );
}
