import { type ReactNode, useEffect } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { messages } from '@/lib/messages';
import classes from './side-panel.module.css';

type SidePanelProps = { title: string; onClose: () => void; children: ReactNode; actions?: ReactNode };

/** Secondary detail beside the list, which stays in view; over it where there is no room. */
export function SidePanel({ title, onClose, children, actions }: SidePanelProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        onClose();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onClose]);

  return (
    <aside className={classes.panel} aria-label={title}>
      <header className={classes.header}>
        <h2 className={classes.title}>{title}</h2>
        {actions}
        <ActionIcon variant="subtle" color="gray" onClick={onClose} aria-label={messages.common.close}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </header>
      <div className={classes.content}>{children}</div>
    </aside>
  );
}

/** A list and, while something of it is open, its panel. */
export function Beside({ children, panel }: { children: ReactNode; panel: ReactNode }) {
  return (
    <div className={classes.beside} data-open={panel ? true : undefined}>
      <div className={classes.main}>{children}</div>
      {panel}
    </div>
  );
}
