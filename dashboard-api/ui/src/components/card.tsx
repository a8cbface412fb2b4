import type { ReactNode } from 'react';
import classes from './card.module.css';

type CardProps = { title?: string; hint?: string; actions?: ReactNode; children: ReactNode; flush?: boolean };

/** A surface with a heading; flush content brings its own padding. */
export function Card({ title, hint, actions, children, flush = false }: CardProps) {
  return (
    <section className={classes.card} aria-label={title}>
      {title && (
        <header className={classes.header}>
          <div>
            <h2 className={classes.title}>{title}</h2>
            {hint && <p className={classes.hint}>{hint}</p>}
          </div>
          {actions}
        </header>
      )}
      <div className={flush ? classes.flush : classes.content}>{children}</div>
    </section>
  );
}
