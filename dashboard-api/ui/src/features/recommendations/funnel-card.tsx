import { Link } from 'react-router';
import { itemsPath } from '@/features/recommendations/addresses';
import { addUp, type Counts, stagesOf } from '@/features/recommendations/funnel';
import type { Scenario } from '@/features/recommendations/item-queries';
import { Card } from '@/components/card';
import { Hint } from '@/components/hint';
import { PlainTable } from '@/components/plain-table';
import type { Funnel } from '@/lib/api';
import { count, NONE, share } from '@/lib/format';
import { messages } from '@/lib/messages';
import { recommendationRun as runWords } from '@/lib/words/pages/recommendations';
import classes from './recommendations.module.css';

const words = runWords.funnel;
const { scenarios, scenarioHints } = messages.recommendation;

/** From candidates to what left, by scenario: each figure leads to the recommendations behind it. */
export function FunnelCard({ run, funnel }: { run: string; funnel: Funnel }) {
  const all = addUp(funnel.scenarios);
  return (
    <Card title={words.title} hint={words.hint} flush>
      <PlainTable
        label={words.title}
        columns={[
          { header: words.scenario },
          ...stagesOf(all).map(({ name }) => ({
            header: <Hint text={words.hints[name]}>{words[name]}</Hint>,
            end: true,
          })),
        ]}
        rows={[
          ...funnel.scenarios.map((each) => ({
            id: each.scenario,
            cells: [
              <Hint key="scenario" text={scenarioHints[each.scenario]}>
                <span className={classes.unbroken}>{scenarios[each.scenario]}</span>
              </Hint>,
              ...cells(run, each),
            ],
          })),
          { id: 'all', cells: [<strong key="all">{words.total}</strong>, ...cells(run, all)] },
        ]}
      />
    </Card>
  );
}

function cells(run: string, stages: Counts & { scenario?: Scenario }) {
  return stagesOf(stages).map(({ name, value, before, filters }) => {
    const scenario = stages.scenario && { scenario: stages.scenario };
    const figure = count(value);
    return (
      <span key={name} className={classes.stage}>
        {filters && value ? (
          <Link to={itemsPath(run, { ...scenario, ...filters })}>{figure}</Link>
        ) : (
          <span>{figure}</span>
        )}{' '}
        {name !== 'candidates' && (
          <small className="muted">{before && value !== null ? share(value / before) : NONE}</small>
        )}
      </span>
    );
  });
}
