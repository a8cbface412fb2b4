import { Link } from 'react-router';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type Decision, useDecide } from '@/features/answers/answer-queries';
import { AnswerState } from '@/features/answers/answer-state';
import { Failure, Notice } from '@/components/notice';
import type { Answer } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { fullDay } from '@/lib/days';
import { messages } from '@/lib/messages';
import classes from './answers.module.css';

const words = messages.answers;

/** What a buyer wants, and the decision about it. */
export function AnswerDetail({ answer, mayDecide }: { answer: Answer; mayDecide: boolean }) {
  return (
    <div className={classes.detail}>
      <p className={classes.row}>
        <strong>{words.kinds[answer.kind]}</strong>
        <AnswerState state={answer.state} />
      </p>
      {answer.ordered_on && (
        <Notice tone="watch" title={words.ordered(fullDay(answer.ordered_on))}>
          {null}
        </Notice>
      )}
      <Wanted answer={answer} />
      {answer.note && (
        <div>
          <p className="muted">{words.note}</p>
          <p className={classes.note}>{answer.note}</p>
        </div>
      )}
      {answer.decided_by && <p className="muted">{words.decided(words.states[answer.state], answer.decided_by)}</p>}
      {answer.state === 'OPEN' && mayDecide && <Decide id={answer.answer_id} />}
      <Link to={`/accounts/${encodeURIComponent(answer.account_id)}`}>{words.account}</Link>
    </div>
  );
}

function Wanted({ answer: { kind, lines } }: { answer: Answer }) {
  if (lines.length === 0) {
    return <p>{kind === 'NOT_NOW' ? words.notNow : words.nothingWanted}</p>;
  }
  return (
    <ul className={classes.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Decide({ id }: { id: string }) {
  const decide = useDecide(id);
  const say = (decision: Decision) =>
    decide.mutate(decision, { onSuccess: () => notifications.show({ message: words.done[decision] }) });
  return (
    <>
      <p className="muted">{words.consequence}</p>
      {decide.isError && <Failure words={errorWords(decide.error)} />}
      <Group gap="xs">
        <Button size="xs" loading={decide.isPending} onClick={() => say('APPROVED')}>
          {words.approve}
        </Button>
        <Button size="xs" variant="default" loading={decide.isPending} onClick={() => say('DISMISSED')}>
          {words.dismiss}
        </Button>
      </Group>
    </>
  );
}
