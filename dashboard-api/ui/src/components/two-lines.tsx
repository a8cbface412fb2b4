import classes from './two-lines.module.css';

/** A name and, in small, what tells it from others; neither breaks. */
export function TwoLines({ first, second }: { first: string; second?: string | null }) {
  return (
    <span className={classes.lines}>
      <span className={classes.first}>{first}</span>
      {second && <span className={classes.second}>{second}</span>}
    </span>
  );
}
