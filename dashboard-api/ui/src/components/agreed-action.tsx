import type { ReactNode } from 'react';
import { Button, Modal } from '@mantine/core';
import { IconSend, type TablerIcon } from '@tabler/icons-react';
import { messages } from '@/lib/messages';
import { useParam } from '@/lib/use-param';

type AgreedActionProps = {
  action: string;
  title: string;
  icon?: TablerIcon;
  disabled?: boolean;
  /** Beside an action that comes first. */
  second?: boolean;
  /** With a table in the dialog. */
  wide?: boolean;
  /** What follows from it and how to agree; told how to close. */
  children: (close: () => void) => ReactNode;
};

/** A button that sends mails or begins something as grave, and the dialog that is agreed to first; links open it by `?send=1`. */
export function AgreedAction({
  action,
  title,
  icon: Icon = IconSend,
  disabled = false,
  second = false,
  wide = false,
  children,
}: AgreedActionProps) {
  const [open, setOpen] = useParam('send');
  const close = () => setOpen(null);
  return (
    <>
      <Button
        size="xs"
        variant={second ? 'default' : 'filled'}
        disabled={disabled}
        leftSection={<Icon size={14} aria-hidden />}
        onClick={() => setOpen('1')}
      >
        {action}
      </Button>
      <Modal
        opened={open !== null}
        onClose={close}
        title={title}
        size={wide ? 860 : 480}
        closeButtonProps={{ 'aria-label': messages.common.close }}
      >
        {children(close)}
      </Modal>
    </>
  );
}
