import type { ReactNode } from 'react';
import { Skeleton } from '@mantine/core';
import type { Freshness } from '@/lib/api';
import { messages } from '@/lib/messages';
import { FreshnessStamp } from '@/components/freshness-stamp';
import classes from './page.module.css';

type PageProps = {
  title: string;
  /** What the browser's tab says, where the title is too personal for it. */
  tab?: string;
  /** The page's answer in one sentence; a placeholder while it is on its way. */
  sentence: ReactNode;
  freshness?: Freshness | undefined;
  actions?: ReactNode;
  children: ReactNode;
  /** The content fills the window and scrolls inside itself, as a long list does. */
  filling?: boolean;
};

export function Page({ title, tab = title, sentence, freshness, actions, children, filling = false }: PageProps) {
  return (
    <div className={classes.page} data-filling={filling || undefined}>
      <title>{`${tab} · ${messages.product}`}</title>
      <header className={classes.header}>
        <div className={classes.heading}>
          <h1 className={classes.title}>{title}</h1>
          <div className={classes.sentence}>
            {sentence ?? <Skeleton height={14} width={280} mt={4} className={classes.awaited ?? ''} />}
          </div>
        </div>
        <div className={classes.side}>
          {actions && <div className={classes.actions}>{actions}</div>}
          <div className={classes.stampPlace}>
            <FreshnessStamp freshness={freshness} />
          </div>
        </div>
      </header>
      {children}
    </div>
  );
}
