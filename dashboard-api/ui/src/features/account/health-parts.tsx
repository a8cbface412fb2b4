import type { HealthComponents } from '@/lib/api';
import { decimal, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './account.module.css';

const PARTS: [Exclude<keyof HealthComponents, 'silence'>, number][] = [
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
      {components && components.silence < 0 && (
        <div className={classes.part}>
          <dt>{messages.account.components.silence}</dt>
          <dd className="num">
            <span className={classes.partBar} aria-hidden />
            <span>{decimal(components.silence)}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}
