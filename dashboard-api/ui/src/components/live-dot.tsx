import { Tooltip } from '@mantine/core';
import { type LiveState, useLiveState } from '@/lib/live';
import { messages } from '@/lib/messages';

const COLORS: Record<LiveState, string> = {
  open: 'var(--rb-good)',
  connecting: 'var(--rb-watch)',
  closed: 'var(--rb-ink-3)',
};

/** Whether changes appear by themselves just now. */
export function LiveDot({ labelled = false }: { labelled?: boolean }) {
  const state = useLiveState();
  const text = messages.live[state];
  return (
    <Tooltip label={text} withArrow>
      <span
        role="status"
        aria-label={text}
        style={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 7,
          fontSize: 'var(--mantine-font-size-xs)',
          color: 'var(--rb-ink-3)',
        }}
      >
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden>
          <circle
            cx="5"
            cy="5"
            r="4"
            fill={state === 'open' ? COLORS.open : 'none'}
            stroke={COLORS[state]}
            strokeWidth="1.6"
          />
        </svg>
        {labelled && <span aria-hidden>{messages.live.short[state]}</span>}
      </span>
    </Tooltip>
  );
}
