import { HoldoutChart, per100 } from '@/features/outreach/holdout-chart';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { PlainTable } from '@/components/plain-table';
import type { Holdout, HoldoutReading } from '@/lib/api';
import { fullDay } from '@/lib/days';
import { count, decimal, instantWords, money, share } from '@/lib/format';
import { holdout as words } from '@/lib/words/pages/holdout';
import classes from './outreach.module.css';

type HoldoutOutcomeProps = { holdout: Holdout; latest: HoldoutReading | null };

/** What is known of a comparison, and what it is known from. */
export function HoldoutOutcome({ holdout, latest }: HoldoutOutcomeProps) {
  return (
    <>
      {latest?.verdict === 'UNEVEN' && (
        <Notice tone="act" title={words.uneven.title}>
          {words.uneven.text}
        </Notice>
      )}
      <Card title={words.result.title}>
        <div className={classes.agreement}>
          {latest && <Difference holdout={holdout} reading={latest} />}
          <p className={`muted ${classes.text ?? ''}`}>{history(holdout).join(' ')}</p>
          <p className={`muted ${classes.text ?? ''}`}>{words.result.honest}</p>
        </div>
      </Card>
      {latest && <Arms holdout={holdout} reading={latest} />}
      <HoldoutChart holdout={holdout} />
    </>
  );
}

function Difference({ holdout, reading }: { holdout: Holdout; reading: HoldoutReading }) {
  const { verdict, orders_low: low, orders_high: high } = reading;
  const names = words.result;
  if (verdict === 'UNEVEN') {
    return null;
  }
  if (verdict === 'TOO_EARLY' || low === null || high === null) {
    const done = reading.treated_cycles + reading.held_out_cycles;
    return <p className={classes.answer}>{names.TOO_EARLY(done, holdout.window_days)}</p>;
  }
  const ends: [number, number] = verdict === 'FEWER' ? [-high, -low] : [low, high];
  return (
    <>
      <p className={classes.answer}>{names[verdict](per100(ends[0]), per100(ends[1]))}</p>
      <p className={classes.text}>{revenue(reading)}</p>
      {reading.orders_variance_removed !== null && reading.orders_variance_removed >= 0.005 && (
        <p className={`muted ${classes.text ?? ''}`}>{names.explained(share(reading.orders_variance_removed))}</p>
      )}
    </>
  );
}

function revenue({ currency, revenue_low: low, revenue_high: high }: HoldoutReading): string {
  return currency === null || low === null || high === null
    ? words.result.severalCurrencies
    : words.result.money(money(low, currency), money(high, currency));
}

function history(holdout: Holdout): string[] {
  const { points, known_by, started_by, started_at, ended_by, ended_at } = holdout;
  const names = words.result;
  const now = new Date();
  const starter = started_by === 'configuration' ? names.configuration : started_by;
  return [
    names.startedBy(starter, instantWords(started_at, now)),
    ...(ended_by !== null && ended_at !== null ? [names.ended(ended_by, instantWords(ended_at, now))] : []),
    ...(points !== null && known_by !== null ? [names.planned(points, fullDay(known_by))] : []),
  ];
}

function Arms({ holdout, reading }: { holdout: Holdout; reading: HoldoutReading }) {
  const names = words.arms;
  const row = (
    arm: 'TREATMENT' | 'HOLDOUT',
    clusters: number,
    cycles: number,
    orders: number,
    each: number | null,
  ) => ({
    id: arm,
    cells: [
      names[arm],
      count(clusters),
      count(cycles),
      count(orders),
      cycles === 0 ? '–' : decimal((100 * orders) / cycles),
      ...(reading.currency === null ? [] : [money(each, reading.currency)]),
    ],
  });
  const { treated_revenue, held_out_revenue } = reading;
  return (
    <Card title={names.title} hint={names.drawn(holdout.percent)} flush>
      <PlainTable
        label={names.title}
        columns={[
          { header: names.group },
          { header: names.clusters, end: true },
          { header: names.cycles, end: true },
          { header: names.orders, end: true },
          { header: names.rate, end: true },
          ...(reading.currency === null ? [] : [{ header: names.revenue, end: true }]),
        ]}
        rows={[
          row('TREATMENT', reading.treated_clusters, reading.treated_cycles, reading.treated_orders, treated_revenue),
          row('HOLDOUT', reading.held_out_clusters, reading.held_out_cycles, reading.held_out_orders, held_out_revenue),
        ]}
      />
      <p className={`muted ${classes.foot ?? ''}`}>
        {reading.verdict === 'UNEVEN' ? words.uneven.title : names.even} {names.note}
      </p>
    </Card>
  );
}
