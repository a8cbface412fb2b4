import { itemsPath } from '@/features/recommendations/addresses';
import { Stat, Stats } from '@/components/stat';
import type { RecommendationRunSummary } from '@/lib/api';
import { count, share } from '@/lib/format';
import { recommendations as words } from '@/lib/words/pages/recommendations';

/** What a run is worth, each figure with the recommendations behind it. */
export function RunQuality({ run }: { run: RecommendationRunSummary }) {
  const served = run.account_count - run.held_count;
  return (
    <Stats>
      <Stat
        label={words.columns.waiting}
        hint={words.hints.waiting}
        value={count(run.waiting_count)}
        tone={run.waiting_count > 0 ? 'watch' : 'plain'}
        to={itemsPath(run.id, { state: 'PROPOSED', audit: 'PASSING' })}
      />
      <Stat
        label={words.columns.safe}
        hint={words.hints.safe}
        value={share(safeShare(run))}
        detail={words.ofAccounts(count(served))}
        to={itemsPath(run.id)}
      />
      <Stat
        label={words.columns.stopped}
        hint={words.hints.stopped}
        value={count(run.item_count - run.passing_count)}
        detail={words.ofAll(count(run.item_count))}
        to={itemsPath(run.id, { audit: 'FAILING' })}
      />
      <Stat
        label={words.columns.warned}
        hint={words.hints.warned}
        value={count(run.warned_count)}
        detail={words.ofAll(count(run.item_count))}
        to={itemsPath(run.id, { audit: 'WARNED' })}
      />
    </Stats>
  );
}

/** A line kept free, so that nothing moves. */
const NO_DETAIL = '\u00a0';

/** Where the figures will be. */
export function AwaitedQuality() {
  const { waiting, safe, stopped, warned } = words.columns;
  return (
    <Stats>
      {[waiting, safe, stopped, warned].map((label) => (
        <Stat key={label} label={label} value={undefined} detail={NO_DETAIL} />
      ))}
    </Stats>
  );
}

/** Of the accounts something is recommended to; not known where there are none. */
export function safeShare({ account_count, held_count, safe_count }: RecommendationRunSummary): number | null {
  const served = account_count - held_count;
  return served === 0 ? null : safe_count / served;
}
