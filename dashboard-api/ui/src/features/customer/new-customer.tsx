import { useState } from 'react';
import { Modal, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEnter } from '@/features/customer/customers-queries';
import { ProfileFields, UNSAID } from '@/features/customer/profile-fields';
import { Form } from '@/components/form';
import { messages } from '@/lib/messages';
import { customers as customersWords } from '@/lib/words/pages/customers';
import classes from './customer.module.css';

const words = customersWords.enter;

type NewCustomerProps = { onClose: () => void; onEntered: (id: string) => void };

/** A customer that no file names yet. */
export function NewCustomer({ onClose, onEntered }: NewCustomerProps) {
  const [code, setCode] = useState('');
  const [shipTo, setShipTo] = useState('');
  const [currency, setCurrency] = useState('');
  const [values, setValues] = useState(UNSAID);
  const [key] = useState(() => crypto.randomUUID());
  const enter = useEnter(key);

  function onSubmit() {
    enter.mutate(
      { card_code: code.trim(), ship_to: shipTo.trim() || null, currency, values },
      {
        onSuccess: ({ account_id: id, name }) => {
          notifications.show({ message: words.done(name) });
          onEntered(id);
        },
      },
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words.title}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      <Form
        submit={words.submit}
        onSubmit={onSubmit}
        attempt={enter}
        disabled={code.trim() === '' || currency.length !== 3 || values.name === null}
        onCancel={onClose}
      >
        <p className="muted">{words.hint}</p>
        <div className={classes.fields}>
          <TextInput
            label={words.code}
            required
            maxLength={60}
            autoComplete="off"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            label={words.shipTo}
            maxLength={120}
            autoComplete="off"
            value={shipTo}
            onChange={(event) => setShipTo(event.currentTarget.value)}
          />
          <TextInput
            label={words.currency}
            description={words.currencyHint}
            required
            maxLength={3}
            autoComplete="off"
            value={currency}
            onChange={(event) => setCurrency(event.currentTarget.value.toUpperCase())}
          />
        </div>
        <ProfileFields values={values} onChange={setValues} />
      </Form>
    </Modal>
  );
}
