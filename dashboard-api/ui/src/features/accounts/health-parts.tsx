import type { HealthComponents } from '@/lib/api';
import { decimal, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './account.module.css';

const PARTS: [keyof HealthComponents, number][] = [
  ['recency', 25],
  ['cadence', 25],
  ['frequency', 15],
  ['pace', 15],
  ['monetary', 10],
  ['coverage', 10],
];

/** What the health score is made of: points got of points to get. */
export function HealthParts({ components }: { components: HealthComponents | null }) {
  return (
    <dl className={classes.parts}>
      {PARTS.map(([part, most]) => {
        const points = components?.[part];
        return (
          <div key={part} className={classes.part}>
            <dt>{messages.account.components[part]}</dt>
            <dd className="num">
              <span className={classes.partBar} aria-hidden>
                <span style={{ width: `${((points ?? 0) / most) * 100}%` }} />
              </span>
              <span>
                {points === undefined ? NONE : decimal(points)} <span className="muted">/ {most}</span>
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
