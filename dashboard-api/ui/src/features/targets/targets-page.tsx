import { Button } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Bar } from '@/components/bar';
import { RiskTag } from '@/features/targets/risk-tag';
import { SyntheticNotice } from '@/features/targets/synthetic-notice';
import { agentsQuery } from '@/features/targets/target-queries';
import { Card } from '@/components/card';
import { NameLink } from '@/components/name-link';
import { Page } from '@/components/page';
import { PlainTable } from '@/components/plain-table';
import { EmptyState, Loaded } from '@/components/states';
import type { Agent, AgentList, Me } from '@/lib/api';
import { count, decimal, percent, wholeMoney } from '@/lib/format';
import { localToday, shortDay } from '@/lib/days';
import { targets as words } from '@/lib/words/pages/targets';
import { can } from '@/lib/roles';

/** Who is likely to miss the month's target, the highest risk first. */
export function TargetsPage({ me }: { me: Me }) {
  const agents = useQuery(agentsQuery);
  return (
    <Page
      title={words.title}
      sentence={agents.data && sentence(agents.data)}
      actions={
        can(me, 'see_team') && (
          <Button variant="default" size="xs" component={Link} to="/targets/model">
            {words.openModel}
          </Button>
        )
      }
    >
      <SyntheticNotice model={agents.data?.model} />
      <Loaded query={agents}>
        {({ items, as_of }) =>
          items.length === 0 ? (
            <EmptyState icon={IconTargetArrow} {...words.empty} />
          ) : (
            <Card title={words.list} hint={words.listHint(shortDay(as_of, localToday()))} flush>
              <PlainTable
                label={words.list}
                columns={[
                  { header: words.columns.name },
                  { header: words.columns.risk },
                  { header: words.columns.sales, end: true },
                  { header: words.columns.score, end: true },
                  { header: words.columns.activity, end: true },
                  { header: words.columns.reason },
                ]}
                rows={rows(items)}
              />
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
}

/** What keeps all of them from being predicted, if it is the same. */
function obstacle(items: Agent[]): string | null {
  const [first] = items;
  return first && items.every((agent) => agent.abstention === first.abstention) ? first.abstention : null;
}

function sentence({ items }: AgentList): string {
  const known = items.filter((agent) => agent.risk !== null);
  return known.length === 0
    ? (obstacle(items) ?? words.noSentence)
    : words.sentence(known.filter((agent) => agent.prediction === 'MISS').length, known.length);
}

function rows(items: Agent[]) {
  const obstacleIsSaid = obstacle(items) !== null;
  return items.map((agent) => ({ id: agent.agent_id, cells: cells(agent, obstacleIsSaid) }));
}

function cells(agent: Agent, obstacleIsSaid: boolean) {
  const { month } = agent;
  return [
    <NameLink key="name" to={`/targets/agents/${encodeURIComponent(agent.agent_id)}`} name={agent.name} />,
    obstacleIsSaid ? '—' : <RiskTag key="risk" agent={agent} />,
    month.target === null ? (
      <span key="sales">
        {wholeMoney(month.sales, month.currency)} <span className="muted">{words.noTarget}</span>
      </span>
    ) : (
      <Bar key="sales" percent={month.sales_pct ?? 0} text={percent(month.sales_pct)} />
    ),
    <span key="score" title={words.levels[month.score.level]}>
      {decimal(month.score.value)}
    </span>,
    [month.calls, month.meetings, month.leads, month.deals].map(count).join(' · '),
    agent.reasons[0]?.text ?? '',
  ];
}
