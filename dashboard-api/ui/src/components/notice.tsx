import type { ReactNode } from 'react';
import { IconAlertTriangle, IconUrgent } from '@tabler/icons-react';
import { type ErrorWords } from '@/lib/api-error';
import classes from './notice.module.css';

type NoticeProps = { tone: 'watch' | 'act'; title: string; children: ReactNode; role?: 'alert' };

/** Something to know before going on. */
export function Notice({ tone, title, children, role }: NoticeProps) {
  const Icon = tone === 'act' ? IconUrgent : IconAlertTriangle;
  return (
    <div className={classes.notice} data-tone={tone} role={role}>
      <Icon size={17} stroke={1.8} aria-hidden />
      <div>
        <strong>{title}</strong>
        <div>{children}</div>
      </div>
    </div>
  );
}

/** What a form's attempt came to: what happened, why, and the next step. */
export function Failure({ words }: { words: ErrorWords }) {
  return (
    <Notice tone="act" title={words.what} role="alert">
      {words.why} {words.next}
    </Notice>
  );
}
