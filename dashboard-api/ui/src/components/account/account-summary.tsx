import type { ReactNode } from 'react';
import { Why } from '@/components/account/why';
import { Delta } from '@/components/delta';
import { Hint } from '@/components/hint';
import { HealthRing } from '@/components/health-ring';
import { NextOrder } from '@/components/next-order';
import { WindowTimeline } from '@/components/window-bar';
import type { AccountDetail } from '@/lib/api';
import { money, NONE, share, wholeMoney } from '@/lib/format';
import { messages } from '@/lib/messages';
import { forecastOf } from '@/lib/window-scale';
import classes from './account-summary.module.css';

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
      <Facts>
        <Fact name={words.probability7}>{share(account.purchase_probability_7d)}</Fact>
        <Fact name={words.probability30}>{share(account.purchase_probability_30d)}</Fact>
        <Fact name={messages.accounts.columns.churn_risk} hint={formulas.churn_risk}>
          {share(account.churn_risk)}
        </Fact>
        <Fact name={messages.accounts.columns.call_value} hint={formulas.call_value}>
          {wholeMoney(account.call_value, account.currency)}
        </Fact>
        <Fact name={words.lastOrderValue}>{money(account.last_purchase_amount, account.currency)}</Fact>
        <Fact name={words.ytd} hint={formulas.ytd_revenue}>
          {wholeMoney(account.ytd_revenue, account.currency)}
        </Fact>
        <Fact name={words.yoy} hint={formulas.yoy_revenue_pct}>
          <Delta value={account.yoy_revenue_pct} absent={messages.accounts.newGrowth} />
        </Fact>
        <Fact name={account.silent_days === null ? words.rhythm : words.usedRhythm}>
          {account.median_interval_days === null ? NONE : words.rhythmDays(account.median_interval_days)}
        </Fact>
        <Fact name={words.segment}>{account.rfm_segment ?? NONE}</Fact>
      </Facts>
    </div>
  );
}

export function Facts({ children }: { children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>;
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
