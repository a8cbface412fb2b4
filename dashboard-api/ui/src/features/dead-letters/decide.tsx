import { useState } from 'react';
import { Button, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconRotateClockwise, IconTrash } from '@tabler/icons-react';
import { type Decision, useDecide } from '@/features/dead-letters/letter-queries';
import { Failure } from '@/components/notice';
import { errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import { deadLetters as words } from '@/lib/words/pages/letters';
import classes from './letters.module.css';

/** The two things one can do about letters, each after it has said what follows. */
export function Decide({ ids, onDone }: { ids: string[]; onDone: () => void }) {
  const [decision, setDecision] = useState<Decision | null>(null);
  return (
    <>
      <Button
        size="compact-sm"
        leftSection={<IconRotateClockwise size={14} aria-hidden />}
        onClick={() => setDecision('REPLAYED')}
      >
        {words.replay}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={() => setDecision('DISCARDED')}
      >
        {words.discard}
      </Button>
      {decision && (
        <Modal
          opened
          onClose={() => setDecision(null)}
          title={words.confirm[decision].title(ids.length)}
          closeButtonProps={{ 'aria-label': messages.common.close }}
        >
          <Consequence
            decision={decision}
            ids={ids}
            onCancel={() => setDecision(null)}
            onDone={() => {
              setDecision(null);
              onDone();
            }}
          />
        </Modal>
      )}
    </>
  );
}

type ConsequenceProps = { decision: Decision; ids: string[]; onCancel: () => void; onDone: () => void };

function Consequence({ decision, ids, onCancel, onDone }: ConsequenceProps) {
  const [done, setDone] = useState(0);
  const decide = useDecide(decision, setDone);
  const { consequence, more, button, done: said } = words.confirm[decision];

  function go() {
    decide.mutate(ids, {
      onSuccess: () => {
        notifications.show({ message: said(ids.length) });
        onDone();
      },
    });
  }

  return (
    <div className={classes.agreement}>
      <p className={classes.consequence}>{consequence(ids.length)}</p>
      <p className="muted">{more}</p>
      {decide.isError && <Failure words={errorWords(decide.error)} />}
      <Group justify="flex-end" gap="xs">
        {done > 0 && <span className="muted">{words.some(done, ids.length)}</span>}
        <Button variant="default" onClick={decide.isError && done > 0 ? onDone : onCancel}>
          {messages.common.cancel}
        </Button>
        <Button
          {...(decision === 'DISCARDED' ? { color: 'red' } : {})}
          loading={decide.isPending}
          disabled={decide.isError}
          onClick={go}
        >
          {button(ids.length)}
        </Button>
      </Group>
    </div>
  );
}
