import { type ReactNode, useState } from 'react';
import { Modal, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { mergeQuery, useDecide, type Verb } from '@/features/duplicates/duplicate-queries';
import { MergeConsequence } from '@/features/duplicates/merge-effect';
import { Form } from '@/components/form';
import { Loaded } from '@/components/states';
import type { Suggestion } from '@/lib/api';
import { messages } from '@/lib/messages';
import { duplicates as words } from '@/lib/words/pages/duplicates';
import classes from './duplicates.module.css';

const LONGEST_REASON = 500;

type DecideProps = { verb: Verb; pairs: Suggestion[]; onClose: () => void; onDone: () => void };

/** Merges pairs or tells them apart, once their reader has seen what follows and has said why. */
export function Decide({ verb, pairs, onClose, onDone }: DecideProps) {
  const only = pairs.length === 1 ? pairs[0] : undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.decide.title[verb](pairs.length)}
      size={verb === 'accept' ? 640 : 480}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      {verb === 'accept' && only ? (
        <Previewed pair={only} onClose={onClose} onDone={onDone} />
      ) : (
        <Agreement verb={verb} pairs={pairs} onClose={onClose} onDone={onDone}>
          <p>{words.decide.consequence[verb](pairs.length)}</p>
        </Agreement>
      )}
    </Modal>
  );
}

function Previewed({ pair, ...decided }: { pair: Suggestion; onClose: () => void; onDone: () => void }) {
  const effect = useQuery(mergeQuery(pair.account_id, pair.into_id));
  return (
    <Loaded query={effect}>
      {(data) => (
        <Agreement verb="accept" pairs={[pair]} {...decided}>
          <MergeConsequence effect={data} />
        </Agreement>
      )}
    </Loaded>
  );
}

function Agreement({ verb, pairs, onClose, onDone, children }: DecideProps & { children: ReactNode }) {
  const [reason, setReason] = useState('');
  const decide = useDecide(verb);

  function go() {
    decide.mutate(
      { suggestions: pairs.map(({ suggestion_id }) => suggestion_id), reason: reason.trim() },
      {
        onSuccess: ({ decided, refused }) => {
          notifications.show({
            message: [words.decide.done[verb](decided), refused.length > 0 && words.decide.refused(refused.length)]
              .filter(Boolean)
              .join(' '),
          });
          onDone();
        },
      },
    );
  }

  return (
    <Form
      submit={words.decide.button[verb](pairs.length)}
      onSubmit={go}
      attempt={decide}
      disabled={reason.trim() === ''}
      onCancel={onClose}
    >
      <div className={classes.stack}>{children}</div>
      <Reason value={reason} onChange={setReason} hint={words.decide.hint[verb]} />
    </Form>
  );
}

type ReasonProps = { value: string; onChange: (reason: string) => void; hint: string };

/** Why; whoever looks at the account later reads it. */
export function Reason({ value, onChange, hint }: ReasonProps) {
  return (
    <Textarea
      label={words.decide.reason}
      description={hint}
      required
      maxLength={LONGEST_REASON}
      rows={2}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
