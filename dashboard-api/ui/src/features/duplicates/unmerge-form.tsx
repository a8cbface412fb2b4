import { useState } from 'react';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { Reason } from '@/features/duplicates/decide';
import { unmergeQuery, useUnmerge } from '@/features/duplicates/duplicate-queries';
import { MergeConsequence } from '@/features/duplicates/merge-effect';
import { Form } from '@/components/form';
import { Loaded } from '@/components/states';
import { duplicates } from '@/lib/words/pages/duplicates';

const words = duplicates.lineage;

type UnmergeFormProps = { id: string; name: string; onDone: () => void };

/** Takes an account apart again, once its reader has seen what follows and has said why. */
export function UnmergeForm({ id, name, onDone }: UnmergeFormProps) {
  const [reason, setReason] = useState('');
  const effect = useQuery(unmergeQuery(id));
  const unmerge = useUnmerge(id);

  function go() {
    unmerge.mutate(reason.trim(), {
      onSuccess: () => {
        notifications.show({ message: words.unmerge.done(name) });
        onDone();
      },
    });
  }

  return (
    <Loaded query={effect}>
      {(data) => (
        <Form
          submit={words.unmerge.button}
          onSubmit={go}
          attempt={unmerge}
          disabled={reason.trim() === ''}
          onCancel={onDone}
        >
          <MergeConsequence effect={data} undone />
          <Reason value={reason} onChange={setReason} hint={words.unmerge.hint} />
        </Form>
      )}
    </Loaded>
  );
}
