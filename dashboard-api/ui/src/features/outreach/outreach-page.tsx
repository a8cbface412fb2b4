import { Link } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { PauseButton, StandingHold } from '@/features/outreach/hold-switch';
import { NextDays } from '@/features/outreach/next-days';
import { forecastDaysQuery, outreachTodayQuery, sendingQuery } from '@/features/outreach/outreach-queries';
import { Returned } from '@/features/outreach/returned-mail';
import { Card } from '@/components/card';
import { Page } from '@/components/page';
import { Stat, Stats } from '@/components/stat';
import { ErrorState, Loaded } from '@/components/states';
import type { Freshness, OutreachToday } from '@/lib/api';
import { count } from '@/lib/format';
import { outreach as words } from '@/lib/words/pages/outreach';
import classes from './outreach.module.css';

type OutreachPageProps = { freshness: Freshness | undefined; maySwitch: boolean; seesReturned: boolean };

/** What went out, what goes out, what needs a person, and the switch. */
export function OutreachPage({ freshness, maySwitch, seesReturned }: OutreachPageProps) {
  const sending = useQuery(sendingQuery);
  const today = useQuery(outreachTodayQuery);
  const days = useQuery(forecastDaysQuery);
  const paused = sending.data?.holds.some(({ cause }) => cause === 'PAUSED') ?? true;
  const numbers = today.data;
  return (
    <Page
      title={words.title}
      sentence={numbers && days.data && words.sentence(numbers.sent, days.data.days[1]?.goes ?? 0)}
      freshness={freshness}
      actions={maySwitch && !paused && <PauseButton />}
    >
      {sending.data?.holds.map((hold) => (
        <StandingHold key={hold.hold_id} hold={hold} mayRelease={maySwitch} />
      ))}
      {sending.isError && !sending.data && <ErrorState error={sending.error} onRetry={() => void sending.refetch()} />}
      {today.isError && !numbers ? (
        <ErrorState error={today.error} onRetry={() => void today.refetch()} />
      ) : (
        <TodayStats today={numbers} />
      )}
      <div className={classes.columns}>
        <Loaded query={days}>{(data) => <NextDays forecast={data} />}</Loaded>
        <div className={classes.side}>
          {numbers && <Problems today={numbers} />}
          {seesReturned && <Returned />}
          {seesReturned && (
            <Card title={words.worth.title} hint={words.worth.hint}>
              <Link to="/outreach/holdout">{words.worth.open}</Link>
            </Card>
          )}
        </div>
      </div>
    </Page>
  );
}

function TodayStats({ today }: { today: OutreachToday | undefined }) {
  const names = words.today;
  return (
    <Stats>
      <Stat label={names.sent} hint={names.sentHint} value={today && count(today.sent)} to="/messages?state=ACCEPTED" />
      <Stat
        label={names.waiting}
        hint={names.waitingHint}
        value={today && count(today.waiting)}
        detail={today && names.retrying(today.retrying)}
        to="/outreach/forecast"
      />
      <Stat
        label={names.refused}
        hint={names.refusedHint}
        value={today && count(today.refused)}
        tone={today && today.refused > 0 ? 'watch' : 'plain'}
        to="/messages?state=HARD_FAILED"
      />
      <Stat
        label={names.unknown}
        hint={names.unknownHint}
        value={today && count(today.unknown)}
        tone={today && today.unknown > 0 ? 'act' : 'plain'}
        to="/messages?state=UNKNOWN"
      />
      {today !== undefined && today.rehearsed > 0 && (
        <Stat
          label={names.rehearsed}
          hint={names.rehearsedHint}
          value={count(today.rehearsed)}
          to="/messages?state=TEST"
        />
      )}
    </Stats>
  );
}

function Problems({ today }: { today: OutreachToday }) {
  const names = words.problems;
  const problems = [
    { n: today.unknown, text: names.unknown, to: '/messages?state=UNKNOWN' },
    { n: today.refused, text: names.refused, to: '/messages?state=HARD_FAILED' },
    { n: today.retrying, text: names.retrying, to: '/messages?state=TEMP_FAILED' },
  ].filter(({ n }) => n > 0);
  return (
    <Card title={names.title}>
      {problems.length === 0 ? (
        <p className={`muted ${classes.text ?? ''}`}>{names.none}</p>
      ) : (
        <ul className={classes.problems}>
          {problems.map(({ n, text, to }) => (
            <li key={to}>
              <span>{text(n)}</span>
              <Link to={to}>{names.open}</Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
