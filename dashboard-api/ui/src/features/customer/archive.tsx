import { useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { IconArchive } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { customerQuery, useArchive } from '@/features/customer/customers-queries';
import { Form } from '@/components/form';
import { Failure } from '@/components/notice';
import { EmptyState } from '@/components/states';
import type { Customer } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { fullDay, localDay } from '@/lib/days';
import { messages } from '@/lib/messages';
import { customers as words } from '@/lib/words/pages/customers';
import classes from './customer.module.css';

type CustomerProps = { customer: Customer };

/** Leaves a customer out of the work, once it is said what follows. */
export function Archive({ customer }: CustomerProps) {
  const [asking, setAsking] = useState(false);
  const archive = useArchive(customer);

  function go() {
    archive.mutate(undefined, {
      onSuccess: ({ name }) => {
        notifications.show({ message: words.archive.done(name) });
        setAsking(false);
      },
    });
  }

  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArchive size={14} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {words.archive.action}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.archive.title(customer.name)}
        size={480}
        closeButtonProps={{ 'aria-label': messages.common.close }}
      >
        <Form submit={words.archive.action} onSubmit={go} attempt={archive} onCancel={() => setAsking(false)}>
          <p>{words.archive.text}</p>
        </Form>
      </Modal>
    </>
  );
}

/** Takes an archived customer back. */
export function Restore({ customer }: CustomerProps) {
  const restore = useArchive(customer);
  return (
    <>
      <Button
        size="xs"
        loading={restore.isPending}
        onClick={() =>
          restore.mutate(undefined, {
            onSuccess: ({ name }) => notifications.show({ message: words.restore.done(name) }),
          })
        }
      >
        {words.restore.action}
      </Button>
      {restore.error && <Failure words={errorWords(restore.error)} />}
    </>
  );
}

type ArchivedProps = { accountId: string; mayEdit: boolean; missing: ReactNode };

/** In place of an account that is archived: who archived it, and the way back. */
export function ArchivedCustomer({ accountId, mayEdit, missing }: ArchivedProps) {
  const { data } = useQuery({ ...customerQuery(accountId), retry: false });
  if (!data?.archived_at) {
    return missing;
  }
  return (
    <EmptyState
      heading
      icon={IconArchive}
      title={words.instead.title(data.name)}
      text={words.instead.text(data.archived_by ?? '', fullDay(localDay(new Date(data.archived_at))))}
      action={<div className={classes.buttons}>{mayEdit && <Restore customer={data} />}</div>}
    />
  );
}
