import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Skeleton } from '@mantine/core';
import type { Tone } from '@/components/tag';
import { Hint } from '@/components/hint';
import classes from './stat.module.css';

type StatProps = { label: string; value: ReactNode; hint?: string; detail?: ReactNode; tone?: Tone; to?: string };

/** A figure that can be asked: hover says how it is worked out, a click shows the rows behind it. */
export function Stat({ label, value, hint, detail, tone = 'plain', to }: StatProps) {
  const figure = (
    <>
      <span className={classes.label}>{label}</span>
      <span className={classes.value} data-tone={tone}>
        {value ?? <Skeleton height={26} width={56} />}
      </span>
      {detail && <span className={classes.detail}>{detail}</span>}
    </>
  );
  return (
    <Hint text={hint} focusable={!to}>
      {to ? (
        <Link to={to} className={classes.stat} data-link>
          {figure}
        </Link>
      ) : (
        <span className={classes.stat}>{figure}</span>
      )}
    </Hint>
  );
}

export function Stats({ children }: { children: ReactNode }) {
  return <div className={classes.stats}>{children}</div>;
}
