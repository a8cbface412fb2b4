import { useQuery } from '@tanstack/react-query';
import { repliesQuery } from '@/features/files/batch-queries';
import type { Batch, SenderReply } from '@/lib/api';
import { fullInstant } from '@/lib/format';
import { replies as words } from '@/lib/words/pages/replies';
import classes from './files.module.css';

/** What became of it, as the sender answered. */
function fate({ attempts, delivered_at: delivered, given_up_at: givenUp, last_answer: answer }: SenderReply): string {
  if (delivered !== null) {
    return words.delivered(fullInstant(delivered));
  }
  if (givenUp !== null) {
    return words.givenUp(attempts, answer ?? words.noAnswer);
  }
  return attempts === 0 ? words.soon : words.waiting(attempts, answer ?? words.noAnswer);
}

/** What the sender of a file was told of it; nothing where it does not want to be told. */
export function ToldSender({ batch }: { batch: Batch }) {
  const { data } = useQuery(repliesQuery(batch));
  if (!data || data.length === 0) {
    return null;
  }
  return (
    <section aria-label={words.title} className={classes.told}>
      <h3>{words.title}</h3>
      <ul>
        {data.map((reply) => (
          <li key={reply.created_at + reply.type}>
            {words.types[reply.type] ?? reply.type}: {fate(reply)}
          </li>
        ))}
      </ul>
    </section>
  );
}
