import { useQuery } from '@tanstack/react-query';
import { outcomeQuery } from '@/features/recommendations/run-queries';
import { Card } from '@/components/card';
import { Hint } from '@/components/hint';
import { PlainTable } from '@/components/plain-table';
import { Lines, Loaded } from '@/components/states';
import type { RunOutcome } from '@/lib/api';
import { addDays, localToday, shortDay } from '@/lib/days';
import { count, NONE, share } from '@/lib/format';
import { messages } from '@/lib/messages';
import { recommendationRun } from '@/lib/words/pages/recommendations';
import classes from './recommendations.module.css';

const words = recommendationRun.outcome;

type Figures = Omit<RunOutcome['scenarios'][number], 'scenario'>;

/** What accounts bought of a run's recommendations since, and what of that it proves. */
export function OutcomeCard({ run }: { run: string }) {
  const outcome = useQuery(outcomeQuery(run));
  return (
    <Card title={words.title} hint={words.hint} flush>
      <Loaded query={outcome} pending={<Lines count={4} />}>
        {(data) =>
          data.days_so_far === 0 ? <p className={classes.told}>{words.soon}</p> : <OutcomeTable outcome={data} />
        }
      </Loaded>
    </Card>
  );
}

function OutcomeTable({ outcome: { days, days_so_far: passed, from, scenarios } }: { outcome: RunOutcome }) {
  const { scenarios: names, scenarioHints } = messages.recommendation;
  return (
    <>
      <p className={classes.told}>
        {words.progress(passed, days, shortDay(addDays(from, -1), localToday()))} {words.caution}
      </p>
      <PlainTable
        label={words.title}
        columns={[
          { header: words.scenario },
          { header: words.recommended, end: true },
          { header: <Hint text={words.hints.bought}>{words.bought}</Hint>, end: true },
          { header: <Hint text={words.hints.substituted}>{words.substituted}</Hint>, end: true },
          { header: words.exported, end: true },
          { header: <Hint text={words.hints.exportedBought}>{words.exportedBought}</Hint>, end: true },
        ]}
        rows={[
          ...scenarios.map((each) => ({
            id: each.scenario,
            cells: [
              <Hint key="scenario" text={scenarioHints[each.scenario]}>
                <span className={classes.unbroken}>{names[each.scenario]}</span>
              </Hint>,
              ...cells(each),
            ],
          })),
          { id: 'all', cells: [<strong key="all">{words.total}</strong>, ...cells(sum(scenarios))] },
        ]}
      />
    </>
  );
}

function cells(figures: Figures) {
  return [
    count(figures.item_count),
    partOf(figures.bought_count, figures.item_count),
    partOf(figures.substituted_count, figures.item_count),
    count(figures.exported_count),
    partOf(figures.exported_bought_count, figures.exported_count),
  ];
}

function partOf(part: number, whole: number) {
  return whole === 0 ? (
    NONE
  ) : (
    <span className={classes.stage}>
      {count(part)} <small className="muted">{share(part / whole)}</small>
    </span>
  );
}

function sum(scenarios: Figures[]): Figures {
  const all = (figure: keyof Figures) => scenarios.reduce((sum, each) => sum + each[figure], 0);
  return {
    item_count: all('item_count'),
    bought_count: all('bought_count'),
    substituted_count: all('substituted_count'),
    exported_count: all('exported_count'),
    exported_bought_count: all('exported_bought_count'),
    exported_substituted_count: all('exported_substituted_count'),
  };
}
