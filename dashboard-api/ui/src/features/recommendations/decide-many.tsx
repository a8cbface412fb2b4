import { useState } from 'react';
import { Button, Group, Modal, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import {
  type Choice,
  type Decision,
  type ItemFilters,
  itemsQuery,
  useDecideMany,
} from '@/features/recommendations/item-queries';
import { Form } from '@/components/form';
import { Loaded } from '@/components/states';
import type { RecommendationRunSummary } from '@/lib/api';
import { messages } from '@/lib/messages';
import classes from './recommendations.module.css';

const words = messages.recommendation.many;
const names = messages.recommendation;
const LONGEST = 1_000;

type Verb = 'approve' | 'reject';
const DECISIONS: Record<Verb, Decision> = { approve: 'APPROVED', reject: 'REJECTED' };

type DecideAllProps = {
  run: RecommendationRunSummary;
  filters: ItemFilters;
  blocked: boolean;
  repName: (id: string | null) => string;
};

/** Decides on all nobody has decided on yet, of the scenario and the representative that are filtered by. */
export function DecideAll({ run, filters, blocked, repName }: DecideAllProps) {
  const [verb, setVerb] = useState<Verb | null>(null);
  const { scenario, rep } = filters;
  const choice = { ...(scenario && { scenario }), ...(rep && { rep }) };
  const scope = [scenario && names.scenarios[scenario], rep && repName(rep)].filter(Boolean).join(', ');
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setVerb('reject')}>
        {words.all.reject}
      </Button>
      <Button size="xs" disabled={blocked} onClick={() => setVerb('approve')}>
        {words.all.approve}
      </Button>
      {verb && (
        <Dialog verb={verb} onClose={() => setVerb(null)}>
          <All run={run} verb={verb} choice={choice} scope={scope} onDone={() => setVerb(null)} />
        </Dialog>
      )}
    </>
  );
}

type AllProps = {
  run: RecommendationRunSummary;
  verb: Verb;
  choice: Pick<ItemFilters, 'scenario' | 'rep'>;
  scope: string;
  onDone: () => void;
};

/** How many there are is asked before it is agreed to. */
function All({ run, verb, choice, scope, onDone }: AllProps) {
  const undecided = { ...choice, state: 'PROPOSED' as const, ...(verb === 'approve' && { audit: 'PASSING' as const }) };
  const count = useQuery({ ...itemsQuery(run.id, undecided, 0, 1), staleTime: 0 });
  return (
    <Loaded query={count}>
      {({ total }) => (
        <Agreement run={run} verb={verb} choice={choice} count={total} onDone={onDone}>
          {scope && <p className="muted">{words.scope(scope)}</p>}
          <p className="muted">{words.others}</p>
        </Agreement>
      )}
    </Loaded>
  );
}

type DecideChosenProps = { run: RecommendationRunSummary; ids: string[]; blocked: boolean; onDone: () => void };

/** Decides on those that were selected. */
export function DecideChosen({ run, ids, blocked, onDone }: DecideChosenProps) {
  const [verb, setVerb] = useState<Verb | null>(null);
  return (
    <div className={classes.chosen} role="group" aria-label={words.chosen(ids.length)}>
      <span role="status">{words.chosen(ids.length)}</span>
      <Button size="compact-sm" disabled={blocked} onClick={() => setVerb('approve')}>
        {names.decide.approve}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setVerb('reject')}>
        {names.decide.reject}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onDone}>
        {words.clear}
      </Button>
      {verb && (
        <Dialog verb={verb} onClose={() => setVerb(null)}>
          <Agreement run={run} verb={verb} choice={{ ids }} count={ids.length} onDone={onDone} />
        </Dialog>
      )}
    </div>
  );
}

function Dialog({ verb, onClose, children }: { verb: Verb; onClose: () => void; children: React.ReactNode }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title[verb]}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      {children}
    </Modal>
  );
}

type AgreementProps = {
  run: RecommendationRunSummary;
  verb: Verb;
  choice: Choice;
  count: number;
  onDone: () => void;
  children?: React.ReactNode;
};

/** What follows, what is said with it, and the button. */
function Agreement({ run, verb, choice, count, onDone, children }: AgreementProps) {
  const [comment, setComment] = useState('');
  const decide = useDecideMany(run.id, run.revision, DECISIONS[verb]);

  function go() {
    decide.mutate(
      { choice, comment: comment.trim() },
      {
        onSuccess: ({ count: decided }) => {
          notifications.show({ message: words.done[verb](decided) });
          onDone();
        },
      },
    );
  }

  if (count === 0) {
    return (
      <div className={classes.stack}>
        <p>{words.nothing}</p>
        <Group justify="flex-end">
          <Button size="xs" variant="default" onClick={onDone}>
            {messages.common.close}
          </Button>
        </Group>
      </div>
    );
  }
  return (
    <Form
      submit={words.button[verb](count)}
      onSubmit={go}
      attempt={decide}
      disabled={verb === 'reject' && comment.trim() === ''}
      onCancel={onDone}
    >
      <div className={classes.stack}>
        <p className={classes.name}>{words.consequence[verb](count)}</p>
        {verb === 'approve' && <p className="muted">{words.skipped}</p>}
        {children}
      </div>
      <Comment verb={verb} value={comment} onChange={setComment} />
    </Form>
  );
}

type CommentProps = { verb?: Verb; value: string; onChange: (comment: string) => void };

/** What is said with a decision; a rejection needs it. */
export function Comment({ verb, value, onChange }: CommentProps) {
  return (
    <Textarea
      label={names.decide.comment}
      {...(verb !== 'approve' && { description: names.decide.commentHint })}
      required={verb === 'reject'}
      maxLength={LONGEST}
      rows={2}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
