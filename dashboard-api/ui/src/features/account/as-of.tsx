import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { accountSnapshotsQuery } from '@/features/account/account-queries';
import { Reasons } from '@/components/account/why';
import { plain } from '@/components/account/reasons';
import { Fact, Facts } from '@/components/account/account-summary';
import { Card } from '@/components/card';
import { Lines, Loaded } from '@/components/states';
import type { Snapshot } from '@/lib/api';
import { fullDay, shortDay } from '@/lib/days';
import { decimal, NONE, share, wholeMoney } from '@/lib/format';
import { messages } from '@/lib/messages';
import { useParam } from '@/lib/use-param';
import classes from './account.module.css';

const words = messages.account;
const { formulas } = messages.accounts;

type AsOfProps = { id: string; firstOn: string; today: string };

/** What was known of an account on a day; the day lives in the address. */
export function AsOf({ id, firstOn, today }: AsOfProps) {
  const [asked, setAsked] = useParam('as_of');
  const day = asked ?? today;
  const snapshots = useQuery(accountSnapshotsQuery(id, day));
  return (
    <Card
      title={words.asOf}
      actions={
        <TextInput
          type="date"
          size="xs"
          aria-label={words.snapshotDay}
          value={day}
          min={firstOn}
          max={today}
          onChange={({ currentTarget: { value } }) => setAsked(value === '' || value === today ? null : value)}
        />
      }
    >
      <Loaded query={snapshots} pending={<Lines count={5} />}>
        {({ items: [snapshot] }) =>
          snapshot ? <Known snapshot={snapshot} /> : <p className="muted">{words.asOfNothing}</p>
        }
      </Loaded>
    </Card>
  );
}

function Known({ snapshot: { as_of, prediction } }: { snapshot: Snapshot }) {
  const { expected, currency } = prediction;
  return (
    <>
      <p className={classes.message}>{words.asOfTitle(fullDay(as_of))}</p>
      <Facts>
        <Fact name={words.nextOrder} {...(expected ? { hint: windowOf(expected, as_of) } : {})}>
          {expected ? shortDay(expected.on, as_of) : NONE}
        </Fact>
        <Fact name={words.healthFact}>{decimal(prediction.health_score)}</Fact>
        <Fact name={words.churnFact} hint={formulas.churn_risk}>
          {share(prediction.churn.risk)}
        </Fact>
        <Fact name={words.priorityFact}>{decimal(prediction.priority_score)}</Fact>
        <Fact name={words.ytd}>{wholeMoney(prediction.revenue.year_to_date, currency)}</Fact>
        <Fact name={words.model}>{prediction.model_version}</Fact>
      </Facts>
      <div className={classes.reasons}>
        <Reasons reasons={(prediction.explanation ?? []).map(({ code, text }) => ({ code, text: plain(text) }))} />
      </div>
    </>
  );
}

function windowOf({ window_start, window_end }: { window_start: string; window_end: string }, today: string) {
  return words.window(shortDay(window_start, today), shortDay(window_end, today));
}
