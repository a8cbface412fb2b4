import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Bar } from '@/components/bar';
import { MonthChart } from '@/features/targets/month-chart';
import { RiskTag } from '@/features/targets/risk-tag';
import { SyntheticNotice } from '@/features/targets/synthetic-notice';
import { agentQuery } from '@/features/targets/target-queries';
import { Card } from '@/components/card';
import { Page } from '@/components/page';
import { PlainTable } from '@/components/plain-table';
import { Stat, Stats } from '@/components/stat';
import { Loaded } from '@/components/states';
import { Tag } from '@/components/tag';
import type { Agent, AgentDetail, AgentMonth } from '@/lib/api';
import { count, decimal, fixed, month as monthName, percent, share, wholeMoney } from '@/lib/format';
import { targets as words } from '@/lib/words/pages/targets';
import classes from './targets.module.css';

/** One rep's month: how far it is, what it is worth, what is to be expected and why. */
export function AgentPage({ id }: { id: string }) {
  const query = useQuery(agentQuery(id));
  const agent = query.data?.agent;
  return (
    <Page
      title={agent?.name ?? id}
      tab={words.title}
      sentence={agent && (agent.risk === null ? agent.abstention : words.agent.sentence(share(agent.miss_probability)))}
      actions={
        <Button variant="default" size="xs" component={Link} to="/targets">
          {words.agent.back}
        </Button>
      }
    >
      <SyntheticNotice model={query.data?.model} />
      <Loaded query={query}>{(detail) => <Detail {...detail} />}</Loaded>
    </Page>
  );
}

function Detail({ agent, months }: AgentDetail) {
  const { month } = agent;
  return (
    <>
      <Stats>
        <Stat
          label={words.agent.sold}
          hint={words.agent.soldHint}
          value={wholeMoney(month.sales, month.currency)}
          detail={
            month.target === null ? words.noTarget : words.agent.ofTarget(wholeMoney(month.target, month.currency))
          }
        />
        <Stat label={words.agent.chance} hint={words.agent.chanceHint} value={<RiskTag agent={agent} />} />
        <Stat
          label={words.agent.score}
          hint={words.agent.scoreHint}
          value={decimal(month.score.value)}
          detail={words.levels[month.score.level]}
        />
      </Stats>
      <div className={classes.columns}>
        <Parts month={month} />
        <Reasons agent={agent} />
      </div>
      {months.length > 0 && <Months months={months} />}
    </>
  );
}

function Parts({ month }: { month: AgentMonth }) {
  const figure = (name: string, value: number) => (name === 'SALES' ? wholeMoney(value, month.currency) : count(value));
  return (
    <Card title={words.agent.parts} flush>
      <PlainTable
        label={words.agent.parts}
        columns={[
          { header: words.agent.part },
          { header: words.agent.actual, end: true },
          { header: words.agent.full, end: true },
          { header: words.agent.points, end: true },
        ]}
        rows={month.score.parts.map((part) => ({
          id: part.name,
          cells: [
            words.parts[part.name],
            figure(part.name, part.actual),
            part.target === 0 ? words.noTarget : figure(part.name, part.target),
            <Bar key="points" percent={part.percent} text={`${fixed(part.points)} / ${decimal(part.most_points)}`} />,
          ],
        }))}
      />
    </Card>
  );
}

function Reasons({ agent }: { agent: Agent }) {
  return (
    <Card title={words.agent.why} hint={words.agent.whyHint}>
      {agent.reasons.length === 0 ? (
        <p className="muted">{agent.abstention ?? words.agent.noReasons}</p>
      ) : (
        <ul className={classes.reasons}>
          {agent.reasons.map(({ cause, text, effect }) => (
            <li key={cause}>
              {text}
              <span className={classes.effect}>
                {effect > 0 ? words.agent.raises(decimal(effect)) : words.agent.lowers(decimal(-effect))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Months({ months }: { months: AgentMonth[] }) {
  const latestFirst = months.toReversed();
  return (
    <Card title={words.agent.months} flush>
      <MonthChart months={months} />
      <PlainTable
        label={words.agent.months}
        columns={[
          { header: words.agent.month },
          { header: words.agent.outcome },
          { header: words.columns.sales, end: true },
          { header: words.columns.score, end: true },
          { header: words.columns.activity, end: true },
        ]}
        rows={latestFirst.map((month) => ({
          id: month.month,
          cells: [
            monthName(month.month.slice(0, 7)),
            <Outcome key="outcome" month={month} />,
            month.sales_pct === null ? wholeMoney(month.sales, month.currency) : percent(month.sales_pct),
            decimal(month.score.value),
            [month.calls, month.meetings, month.leads, month.deals].map(count).join(' · '),
          ],
        }))}
      />
    </Card>
  );
}

function Outcome({ month }: { month: AgentMonth }) {
  if (month.sales_pct === null) {
    return <span className="muted">{words.noTarget}</span>;
  }
  return month.sales_pct >= 100 ? <Tag tone="good">{words.agent.hit}</Tag> : <Tag tone="act">{words.agent.missed}</Tag>;
}
