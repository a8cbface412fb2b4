import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { AtRisk } from '@/features/team/at-risk';
import { churnQuery, overviewQuery } from '@/features/team/team-queries';
import { SideBySide } from '@/features/team/side-by-side';
import { Card } from '@/components/card';
import { Delta } from '@/components/delta';
import { Page } from '@/components/page';
import { Stat, Stats } from '@/components/stat';
import { EmptyState, Lines, Loaded, Together } from '@/components/states';
import { compactMoney, count } from '@/lib/format';
import { team as words } from '@/lib/words/pages/team';

/** The team's figures, reps side by side, and where revenue is at risk. */
export function TeamPage() {
  const overview = useQuery(overviewQuery);
  const churn = useQuery(churnQuery);
  const { totals, reps, freshness } = overview.data ?? {};
  return (
    <Page
      title={words.title}
      sentence={
        totals &&
        reps &&
        words.sentence(reps.filter((rep) => rep.rep_id !== null).length, totals.overdue, totals.due_this_week)
      }
      freshness={freshness}
    >
      <Together queries={[overview, churn]}>
        <Loaded query={overview}>
          {({ totals: all, reps: rows, currency }) =>
            rows.length === 0 ? (
              <EmptyState icon={IconUsersGroup} {...words.empty} />
            ) : (
              <>
                <Stats>
                  <Stat
                    label={words.totals.accounts}
                    hint={words.hints.accounts}
                    value={count(all.accounts)}
                    to="/accounts"
                  />
                  <Stat
                    label={words.totals.due_this_week}
                    hint={words.hints.due_this_week}
                    value={count(all.due_this_week)}
                    to="/accounts?due=week"
                  />
                  <Stat
                    label={words.totals.overdue}
                    hint={words.hints.overdue}
                    value={count(all.overdue)}
                    tone={all.overdue > 0 ? 'act' : 'plain'}
                    to="/accounts?due=overdue"
                  />
                  <Stat
                    label={words.totals.low_health}
                    hint={words.hints.low_health}
                    value={count(all.low_health)}
                    to="/accounts?sort=health_score"
                  />
                  <Stat
                    label={words.totals.ytd_revenue}
                    hint={words.hints.ytd_revenue}
                    value={compactMoney(all.ytd_revenue, currency)}
                    detail={words.previousYear(compactMoney(all.previous_year_revenue, currency))}
                  />
                  <Stat
                    label={words.totals.pace_pct}
                    hint={words.hints.pace_pct}
                    value={<Delta value={all.pace_pct} />}
                  />
                </Stats>
                <SideBySide reps={rows} currency={currency} />
              </>
            )
          }
        </Loaded>
        <Card title={words.atRisk} hint={words.atRiskHint} flush>
          <Loaded query={churn} pending={<Lines count={5} />}>
            {(data) => <AtRisk analysis={data} />}
          </Loaded>
        </Card>
      </Together>
    </Page>
  );
}
