import { Link } from 'react-router';
import classes from './name-link.module.css';

/** The name of what a row is about; it leads there. */
export function NameLink({ to, name }: { to: string; name: string }) {
  return (
    <Link to={to} className={classes.name}>
      {name}
    </Link>
  );
}
