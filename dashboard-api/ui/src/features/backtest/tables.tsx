import { Card } from '@/components/card';
import { PlainTable } from '@/components/plain-table';
import type { Scorecard } from '@/lib/api';
import { count, decimal, NONE, share } from '@/lib/format';
import { backtest as words } from '@/lib/words/pages/backtest';

/** Every method's dates, ours first. */
export function Dates({ rows }: { rows: Scorecard['dates'] }) {
  return (
    <Card title={words.dates} hint={words.datesHint} flush>
      <PlainTable
        label={words.dates}
        columns={[
          { header: words.method },
          { header: words.mean, end: true },
          { header: words.median, end: true },
          { header: words.within3, end: true },
          { header: words.stats.within7, end: true },
        ]}
        rows={rows.map((each) => ({
          id: each.method,
          cells: [
            name(each.method),
            decimal(each.mean, 2),
            decimal(each.median),
            share(each.within3),
            share(each.within7),
          ],
        }))}
      />
    </Card>
  );
}

/** Where ours are better or worse: by how much is known of an account, and by how often it orders. */
export function Segments({ rows }: { rows: Scorecard['segments'] }) {
  return (
    <Card title={words.segments} hint={words.segmentsHint} flush>
      <PlainTable
        label={words.segments}
        columns={[
          { header: words.segment },
          { header: words.stats.purchases, end: true },
          { header: words.stats.error, end: true },
          { header: words.simpleError, end: true },
          { header: words.stats.within7, end: true },
          { header: words.simpleError, end: true },
          { header: words.stats.inside, end: true },
        ]}
        rows={rows.map((each) => ({
          id: each.kind,
          cells: [
            words.kinds[each.kind],
            count(each.purchases),
            decimal(each.error, 2),
            decimal(each.simple_error, 2),
            share(each.within7),
            share(each.simple_within7),
            share(each.coverage),
          ],
        }))}
      />
    </Card>
  );
}

/** How often windows held and how wide they were, and how good chances were. */
export function Windows({ scorecard: { windows, chances } }: { scorecard: Scorecard }) {
  return (
    <Card title={words.windows} hint={words.windowsHint} flush>
      <PlainTable
        label={words.windows}
        columns={[
          { header: words.method },
          { header: words.coverage, end: true },
          { header: words.width, end: true },
          { header: words.brier, end: true },
          { header: words.logLoss, end: true },
          { header: words.calibrationError, end: true },
        ]}
        rows={chances.map((each) => {
          const window = windows.find(({ method }) => method === each.method);
          return {
            id: each.method,
            cells: [
              name(each.method),
              window ? share(window.coverage) : NONE,
              window ? decimal(window.days) : NONE,
              decimal(each.brier, 3),
              decimal(each.log_loss, 3),
              decimal(each.calibration_error, 3),
            ],
          };
        })}
      />
    </Card>
  );
}

/** How much of a week's revenue each order of calls would have reached. */
export function Calls({ calls }: { calls: NonNullable<Scorecard['calls']> }) {
  return (
    <Card title={words.calls} hint={words.callsHint(calls.weeks)} flush>
      <PlainTable
        label={words.calls}
        columns={[
          { header: words.callOrder },
          ...calls.calls.map((each) => ({ header: words.firstCalls(each), end: true })),
        ]}
        rows={calls.orders.map(({ order, shares }) => ({
          id: order,
          cells: [
            order === 'CALL_VALUE' ? <strong>{words.callOrders.CALL_VALUE}</strong> : words.callOrders[order],
            ...shares.map((each) => share(each)),
          ],
        }))}
      />
    </Card>
  );
}

function name(method: Scorecard['dates'][number]['method']) {
  return method === 'ROADBOOK' ? <strong>{words.methods.ROADBOOK}</strong> : words.methods[method];
}
