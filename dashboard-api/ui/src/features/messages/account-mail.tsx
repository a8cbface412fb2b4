import { useState } from 'react';
import { IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { messageQuery, messagesQuery } from '@/features/messages/message-queries';
import { MessagePreview } from '@/features/messages/message-preview';
import { MessageState } from '@/features/messages/message-state';
import { Card } from '@/components/card';
import { EmptyState, Loaded } from '@/components/states';
import { instantWords } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './messages.module.css';

/** Every mail to one account, the chosen one beside the list as it was sent. */
export function AccountMail({ accountId, mayResolve }: { accountId: string; mayResolve: boolean }) {
  const list = useQuery(messagesQuery({ account: accountId }));
  const [chosen, setChosen] = useState<string>();
  return (
    <Loaded query={list}>
      {({ items }) => {
        const open = items.find((message) => message.message_id === chosen) ?? items[0];
        return open === undefined ? (
          <EmptyState icon={IconMail} {...messages.account.noMessages} />
        ) : (
          <div className={classes.split}>
            <Card flush>
              <ul className={classes.list}>
                {items.map((message) => (
                  <li key={message.message_id}>
                    <button
                      type="button"
                      className={classes.entry}
                      aria-current={message === open}
                      onClick={() => setChosen(message.message_id)}
                    >
                      <span className={classes.subject}>{message.subject}</span>
                      <span className={classes.row}>
                        <span className="muted">{instantWords(message.sent_at ?? message.created_at, new Date())}</span>
                        <MessageState state={message.state} />
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </Card>
            <Card>
              <OpenMessage key={open.message_id} id={open.message_id} mayResolve={mayResolve} />
            </Card>
          </div>
        );
      }}
    </Loaded>
  );
}

type OpenMessageProps = { id: string; mayResolve: boolean };

export function OpenMessage({ id, mayResolve }: OpenMessageProps) {
  const message = useQuery(messageQuery(id));
  return <Loaded query={message}>{(data) => <MessagePreview message={data} mayResolve={mayResolve} />}</Loaded>;
}
