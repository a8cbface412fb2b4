import { Link } from 'react-router';
import { IconShieldCheck } from '@tabler/icons-react';
import { NameLink } from '@/components/name-link';
import { PlainTable } from '@/components/plain-table';
import { EmptyState } from '@/components/states';
import { Tag } from '@/components/tag';
import { churnTone } from '@/components/tones';
import type { ChurnAnalysis } from '@/lib/api';
import { dayWords } from '@/lib/days';
import { NONE, share, wholeMoney } from '@/lib/format';
import { messages } from '@/lib/messages';
import { team as words } from '@/lib/words/pages/team';
import classes from './team.module.css';

const names = messages.accounts.columns;
const SHOWN = 12;

/** The accounts whose loss would cost most, with how many stand where. */
export function AtRisk({ analysis }: { analysis: ChurnAnalysis }) {
  const { accounts, counts, revenue_at_risk: atRisk, currency } = analysis;
  if (accounts.length === 0) {
    return <EmptyState icon={IconShieldCheck} {...words.empty} />;
  }
  return (
    <>
      <p className={classes.risk}>
        <strong className="num">{wholeMoney(atRisk, currency)}</strong> {words.riskSentence}
        <span className={classes.riskTags}>
          {(['HIGH', 'MEDIUM', 'LOW'] as const).map((level) => (
            <Link key={level} to={`/accounts?churn=${level}`}>
              <Tag tone={churnTone(level)}>{`${messages.accounts.churn[level]} ${counts[level]}`}</Tag>
            </Link>
          ))}
        </span>
      </p>
      <PlainTable
        label={words.atRisk}
        columns={[
          { header: names.name },
          { header: names.rep_name },
          { header: names.last_purchase_date, end: true },
          { header: names.churn_risk, end: true },
          { header: names.ytd_revenue, end: true },
          { header: words.columns.revenue_at_risk, end: true },
        ]}
        rows={accounts.slice(0, SHOWN).map((account) => ({
          id: account.account_id,
          cells: [
            <NameLink key="name" to={`/accounts/${encodeURIComponent(account.account_id)}`} name={account.name} />,
            account.rep_name ?? NONE,
            account.last_purchase_date && account.as_of ? dayWords(account.last_purchase_date, account.as_of) : NONE,
            account.churn_category ? (
              <Tag key="churn" tone={churnTone(account.churn_category)}>
                {share(account.churn_risk)}
              </Tag>
            ) : (
              NONE
            ),
            wholeMoney(account.ytd_revenue, account.currency),
            wholeMoney((account.churn_risk ?? 0) * (account.ytd_revenue ?? 0), account.currency),
          ],
        }))}
      />
    </>
  );
}
