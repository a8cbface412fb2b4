import classes from './bar.module.css';

type BarProps = {
  /** Nothing is drawn where there is none. */
  percent: number | null;
  text: string;
  tone?: 'act' | 'watch' | undefined;
  narrow?: boolean;
};

/** A share of something whole, drawn and said. */
export function Bar({ percent, text, tone, narrow = false }: BarProps) {
  return (
    <span className={classes.figure} data-narrow={narrow || undefined}>
      {percent !== null && (
        <span className={classes.bar} data-tone={tone} aria-hidden>
          <span style={{ width: `${Math.min(100, Math.max(0, percent))}%` }} />
        </span>
      )}
      <span className={classes.text}>{text}</span>
    </span>
  );
}
