import { KINDS } from '@/features/watch/watch-queries';
import { Hint } from '@/components/hint';
import type { WatchKind, WatchPage } from '@/lib/api';
import { count, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './watch.module.css';

const words = messages.watch;

type KindFilterProps = {
  counts: WatchPage['counts'] | undefined;
  kind: WatchKind | undefined;
  onChange: (kind: WatchKind | null) => void;
};

/** The ways to behave unlike oneself with their numbers; a click shows only one. */
export function KindFilter({ counts, kind, onChange }: KindFilterProps) {
  return (
    <div className={classes.kinds} role="group" aria-label={words.kind}>
      {KINDS.map((each) => (
        <Hint key={each} text={words.kindHints[each]} focusable={false}>
          <button
            type="button"
            className={classes.kind}
            aria-pressed={kind === each}
            onClick={() => onChange(kind === each ? null : each)}
          >
            {words.kinds[each]}
            <b className="num">{counts ? count(counts[each]) : NONE}</b>
          </button>
        </Hint>
      ))}
    </div>
  );
}
