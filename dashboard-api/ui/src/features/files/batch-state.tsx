import { Progress } from '@mantine/core';
import { IconArrowBackUp, IconClock, IconHandStop, IconLoader } from '@tabler/icons-react';
import { isRunning } from '@/features/files/batch-queries';
import { Tag, type Tone } from '@/components/tag';
import type { Batch } from '@/lib/api';
import { data as words } from '@/lib/words/pages/data';
import classes from './files.module.css';

const TONES: Record<Batch['state'], Tone> = {
  RECEIVED: 'plain',
  PARSING: 'accent',
  PUBLISHING: 'accent',
  COMPLETED: 'good',
  QUARANTINED: 'watch',
  FAILED: 'act',
  UNDOING: 'accent',
  UNDONE: 'plain',
};
const ICONS: Partial<Record<Batch['state'], typeof IconClock>> = {
  RECEIVED: IconClock,
  PARSING: IconLoader,
  PUBLISHING: IconLoader,
  QUARANTINED: IconHandStop,
  UNDOING: IconLoader,
  UNDONE: IconArrowBackUp,
};

/** How far a file has got; its percent while it is being read or undone. */
export function BatchState({ batch }: { batch: Batch }) {
  const icon = ICONS[batch.state];
  const tag = (
    <Tag tone={TONES[batch.state]} {...(icon ? { icon } : {})}>
      {words.states[batch.state]}
    </Tag>
  );
  if (!isRunning(batch)) {
    return tag;
  }
  return (
    <span className={classes.running}>
      {tag}
      <Progress value={batch.percent} size="sm" w={64} aria-label={words.states[batch.state]} />
      <span className="num">{words.progress(Math.round(batch.percent))}</span>
    </span>
  );
}
