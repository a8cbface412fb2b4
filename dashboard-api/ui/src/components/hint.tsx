import type { ReactNode } from 'react';
import { Tooltip } from '@mantine/core';

type HintProps = { text: string | undefined; children: ReactNode; focusable?: boolean };

/** Says on hover, focus or tap how a figure is worked out. */
export function Hint({ text, children, focusable = true }: HintProps) {
  if (!text) {
    return children;
  }
  const reachable = focusable ? { role: 'note', tabIndex: 0 } : {};
  return (
    <Tooltip
      label={text}
      multiline
      maw={300}
      withArrow
      openDelay={250}
      events={{ hover: true, focus: true, touch: true }}
    >
      <span {...reachable}>{children}</span>
    </Tooltip>
  );
}
