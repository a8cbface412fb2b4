import { ActionIcon } from '@mantine/core';
import { IconThumbDown, IconThumbUp } from '@tabler/icons-react';
import type { Word } from '@/features/order/thumb-queries';
import type { Thumb } from '@/lib/api';
import { thumbs as words } from '@/lib/words/pages/thumbs';
import classes from './order.module.css';

const UP: Word = { direction: 'UP', reason: null, comment: null };

type ThumbButtonsProps = {
  name: string;
  /** What the person said before. */
  mine: Thumb['direction'] | undefined;
  attempt: { isPending: boolean; mutate: (word: Word | 'TAKEN_BACK') => void };
  explaining: boolean;
  /** Why not is asked before anything is kept. */
  onDown: () => void;
};

/** Whether a suggestion suits the account; pressed again, it is taken back. */
export function ThumbButtons({ name, mine, attempt, explaining, onDown }: ThumbButtonsProps) {
  const down = mine === 'DOWN';
  return (
    <span className={classes.thumbs}>
      <ActionIcon
        variant={mine === 'UP' ? 'light' : 'subtle'}
        color={mine === 'UP' ? 'teal' : 'gray'}
        size="sm"
        title={words.up(name)}
        aria-label={words.up(name)}
        aria-pressed={mine === 'UP'}
        disabled={attempt.isPending}
        onClick={() => attempt.mutate(mine === 'UP' ? 'TAKEN_BACK' : UP)}
      >
        <IconThumbUp size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant={down ? 'light' : 'subtle'}
        color={down ? 'orange' : 'gray'}
        size="sm"
        title={words.down(name)}
        aria-label={words.down(name)}
        aria-pressed={down}
        aria-expanded={explaining}
        disabled={attempt.isPending}
        onClick={() => (down ? attempt.mutate('TAKEN_BACK') : onDown())}
      >
        <IconThumbDown size={15} aria-hidden />
      </ActionIcon>
    </span>
  );
}
