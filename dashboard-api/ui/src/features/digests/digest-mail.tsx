import { Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { digestPreviewQuery, sentDigestQuery, useSubscribe } from '@/features/digests/digest-queries';
import { reasonWords } from '@/features/digests/digest-state';
import { Failure, Notice } from '@/components/notice';
import { EmptyState, Loaded } from '@/components/states';
import { errorWords } from '@/lib/api-error';
import { digests as words } from '@/lib/words/pages/digests';
import classes from './digests.module.css';

type DigestNowProps = { rep: string; mayTurnOff: boolean };

/** What a representative would be sent now, and whether they want it. */
export function DigestNow({ rep, mayTurnOff }: DigestNowProps) {
  const preview = useQuery(digestPreviewQuery(rep));
  return (
    <Loaded query={preview}>
      {({ subject, html, withheld, subscribed }) => (
        <div className={classes.mail}>
          {withheld && (
            <Notice tone="watch" title={words.withheld(reasonWords(withheld))}>
              {null}
            </Notice>
          )}
          {mayTurnOff && <Subscription rep={rep} subscribed={subscribed} />}
          {html ? <Picture subject={subject ?? ''} html={html} /> : <EmptyState {...words.nothing} />}
        </div>
      )}
    </Loaded>
  );
}

export function SentDigest({ id }: { id: string }) {
  const mail = useQuery(sentDigestQuery(id));
  return (
    <Loaded query={mail}>
      {({ subject, html }) => (
        <div className={classes.mail}>
          <Picture subject={subject} html={html} />
        </div>
      )}
    </Loaded>
  );
}

/** Nothing in it can run, open or load anything: it is a picture of a mail. */
function Picture({ subject, html }: { subject: string; html: string }) {
  return (
    <>
      <p className={classes.subject}>{subject}</p>
      <iframe className={classes.frame} sandbox="" srcDoc={html} title={words.frame(subject)} />
    </>
  );
}

function Subscription({ rep, subscribed }: { rep: string; subscribed: boolean }) {
  const subscribe = useSubscribe(rep);
  return (
    <>
      {subscribe.isError && <Failure words={errorWords(subscribe.error)} />}
      <Switch
        label={words.subscribed}
        checked={subscribed}
        disabled={subscribe.isPending}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          subscribe.mutate(wanted, {
            onSuccess: () => notifications.show({ message: wanted ? words.subscription.on : words.subscription.off }),
          });
        }}
      />
    </>
  );
}
