import { useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { MessageState } from '@/features/messages/message-state';
import { ResolveMessage } from '@/features/messages/resolve-message';
import { Notice } from '@/components/notice';
import { EmptyState } from '@/components/states';
import type { MessageDetail } from '@/lib/api';
import { fullInstant } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './messages.module.css';

const words = messages.messagesPage;

/** A mail as it was sent. Nothing in it can run, open or load anything: it is a picture of a mail. */
export function MessagePreview({ message, mayResolve }: { message: MessageDetail; mayResolve: boolean }) {
  const [view, setView] = useState<'html' | 'text'>(message.html ? 'html' : 'text');
  return (
    <div className={classes.preview}>
      <dl className={classes.envelope}>
        <dt>{words.columns.to}</dt>
        <dd>{message.to}</dd>
        <dt>{words.columns.subject}</dt>
        <dd>{message.subject}</dd>
        <dt>{words.columns.created}</dt>
        <dd>{fullInstant(message.sent_at ?? message.created_at)}</dd>
        <dt>{words.columns.state}</dt>
        <dd>
          <MessageState state={message.state} /> {message.reason && <span className="muted">{message.reason}</span>}
        </dd>
      </dl>
      {message.attempts.map(
        ({ at, outcome, reply }) =>
          words.cameBack[outcome] && (
            <Notice key={`${outcome}${at}`} tone="act" title={words.cameBack[outcome]}>
              {fullInstant(at)}
              {reply && <div className={classes.reply}>{reply}</div>}
            </Notice>
          ),
      )}
      {message.state === 'UNKNOWN' && mayResolve && <ResolveMessage id={message.message_id} />}
      {!message.html && !message.text ? (
        <EmptyState title={words.noBody} text="" />
      ) : (
        <>
          {message.html && message.text && (
            <SegmentedControl
              size="xs"
              aria-label={words.preview}
              value={view}
              onChange={setView}
              data={[
                { value: 'html' as const, label: words.html },
                { value: 'text' as const, label: words.text },
              ]}
            />
          )}
          {view === 'html' && message.html ? (
            <iframe
              className={classes.frame}
              sandbox=""
              srcDoc={message.html}
              title={`${words.preview}: ${message.subject}`}
            />
          ) : (
            <pre className={classes.text}>{message.text}</pre>
          )}
        </>
      )}
    </div>
  );
}
