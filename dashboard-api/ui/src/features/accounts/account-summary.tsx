import type { ReactNode } from 'react';
import { forecastOf, NextOrder } from '@/features/accounts/account-cells';
import { Why } from '@/features/accounts/why';
import { Delta } from '@/components/delta';
import { Hint } from '@/components/hint';
import { HealthRing } from '@/components/health-ring';
import { WindowTimeline } from '@/components/window-bar';
import type { AccountDetail } from '@/lib/api';
import { money, NONE, share, wholeMoney } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './account.module.css';

const words = messages.account;
const { formulas } = messages.accounts;

/** What a person about to call needs: when, how sure, why, and what the account is worth. */
export function AccountSummary({ account }: { account: AccountDetail }) {
  const forecast = forecastOf(account);
  return (
    <div className={classes.summary}>
      <div className={classes.summaryHead}>
        <HealthRing score={account.health_score} category={account.health_category} size={52} />
        <div>
          <div className={classes.summaryNext}>
            <NextOrder account={account} />
          </div>
          <div className="muted">
            {[account.chain, account.city, account.rep_name].filter(Boolean).join(' · ') || NONE}
          </div>
        </div>
      </div>
      {forecast && <WindowTimeline forecast={forecast} />}
      <Why account={account} />
      <dl className={classes.facts}>
        <Fact name={words.probability7}>{share(account.purchase_probability_7d)}</Fact>
        <Fact name={words.probability30}>{share(account.purchase_probability_30d)}</Fact>
        <Fact name={messages.accounts.columns.churn_risk} hint={formulas.churn_risk}>
          {share(account.churn_risk)}
        </Fact>
        <Fact name={messages.accounts.columns.last_purchase_date}>
          {money(account.last_purchase_amount, account.currency)}
        </Fact>
        <Fact name={words.ytd} hint={formulas.ytd_revenue}>
          {wholeMoney(account.ytd_revenue, account.currency)}
        </Fact>
        <Fact name={words.yoy} hint={formulas.yoy_revenue_pct}>
          <Delta value={account.yoy_revenue_pct} absent={messages.accounts.newGrowth} />
        </Fact>
        <Fact name={words.rhythm}>
          {account.median_interval_days === null ? NONE : words.rhythmDays(account.median_interval_days)}
        </Fact>
        <Fact name={words.segment}>{account.rfm_segment ?? NONE}</Fact>
      </dl>
    </div>
  );
}

export function Fact({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>
        <Hint text={hint}>{name}</Hint>
      </dt>
      <dd className="num">{children}</dd>
    </div>
  );
}
