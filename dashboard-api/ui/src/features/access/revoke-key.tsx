import { Button, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRevokeKey } from '@/features/access/access-queries';
import { Failure } from '@/components/notice';
import type { ApiKey } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import classes from './access.module.css';

const words = messages.apiKeys;

type RevokeKeyProps = { apiKey: ApiKey; onClose: () => void };

/** Asked once more: whatever uses the key stops working. */
export function RevokeKey({ apiKey: { id, name }, onClose }: RevokeKeyProps) {
  const revoke = useRevokeKey();
  const go = () =>
    revoke.mutate(id, {
      onSuccess: () => {
        notifications.show({ message: words.revoked(name) });
        onClose();
      },
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.revokeTitle(name)}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      <div className={classes.form}>
        <p>{words.consequence}</p>
        {revoke.isError && <Failure words={errorWords(revoke.error)} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <Button color="red" loading={revoke.isPending} onClick={go}>
            {words.revoke}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
