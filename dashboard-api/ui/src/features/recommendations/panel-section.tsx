import type { ReactNode } from 'react';
import classes from './recommendations.module.css';

/** A part of what stands beside the list. */
export function PanelSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h4 className={classes.sectionTitle}>{title}</h4>
      {children}
    </section>
  );
}
