import classes from './targets.module.css';

type BarProps = { percent: number; text: string };

/** A share of something whole, drawn and said. */
export function Bar({ percent, text }: BarProps) {
  return (
    <span className={classes.figure}>
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${Math.min(100, Math.max(0, percent))}%` }} />
      </span>
      <span className={classes.figureText}>{text}</span>
    </span>
  );
}
