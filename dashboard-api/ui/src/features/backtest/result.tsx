import { CalibrationChart } from '@/features/backtest/calibration-chart';
import { ErrorHistogram } from '@/features/backtest/error-histogram';
import { Calls, Dates, Segments, Windows } from '@/features/backtest/tables';
import { Stat, Stats } from '@/components/stat';
import type { BacktestResult } from '@/lib/api';
import { localDay, localToday, shortDay } from '@/lib/days';
import { count, decimal, fullInstant, share } from '@/lib/format';
import { backtest as words } from '@/lib/words/pages/backtest';
import classes from './backtest.module.css';

/** What a backtest came to, and what it was made from. */
export function Result({ result }: { result: BacktestResult }) {
  const { scorecard } = result;
  const ours = scorecard.dates.find(({ method }) => method === 'ROADBOOK');
  const simple = scorecard.dates.find(({ method }) => method === 'MEDIAN');
  const inside = scorecard.windows.find(({ method }) => method === 'ROADBOOK')?.coverage;
  return (
    <>
      <Stats>
        <Stat label={words.stats.purchases} hint={words.hints.purchases} value={count(scorecard.purchases)} />
        <Stat
          label={words.stats.error}
          hint={words.hints.error}
          value={decimal(ours?.mean)}
          detail={words.beside(decimal(simple?.mean))}
        />
        <Stat
          label={words.stats.within7}
          hint={words.hints.within7}
          value={share(ours?.within7)}
          detail={words.beside(share(simple?.within7))}
        />
        <Stat label={words.stats.inside} hint={words.hints.inside} value={share(inside)} detail={words.goal} />
        <Stat
          label={words.stats.measured}
          hint={words.hints.measured}
          value={shortDay(localDay(new Date(result.measured_at)), localToday())}
          detail={words.model(result.model)}
        />
      </Stats>
      <p className={classes.how} title={fullInstant(result.measured_at)}>
        {how(result)}
      </p>
      <div className={classes.columns}>
        <CalibrationChart chances={scorecard.chances} />
        <ErrorHistogram bars={scorecard.errors} />
      </div>
      <Dates rows={scorecard.dates} />
      <Segments rows={scorecard.segments} />
      <Windows scorecard={scorecard} />
      {scorecard.calls && <Calls calls={scorecard.calls} />}
    </>
  );
}

function how({ first_day, last_day, accounts, all_accounts, step_days, scorecard }: BacktestResult): string {
  const today = localToday();
  return [
    words.how(shortDay(first_day, today), shortDay(last_day, today), scorecard.origins, step_days),
    accounts < all_accounts ? words.sampled(count(accounts), count(all_accounts)) : words.allAccounts(count(accounts)),
    scorecard.without_model > 0 && words.withoutModel(count(scorecard.without_model)),
  ]
    .filter(Boolean)
    .join(' ');
}
