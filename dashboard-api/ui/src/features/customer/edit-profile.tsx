import { useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEditProfile } from '@/features/customer/customer-queries';
import { type Name, NAMES, ProfileFields, UNSAID } from '@/features/customer/profile-fields';
import { Form } from '@/components/form';
import type { CustomerProfile, ProfileField, ProfileRequest, ProfileValues } from '@/lib/api';
import { messages } from '@/lib/messages';
import { customer as words } from '@/lib/words/pages/customer';
import classes from './customer.module.css';

const wire = (name: Name) => name.toUpperCase() as ProfileField;

type EditProfileProps = { profile: CustomerProfile; onClose: () => void };

/** Sets right what is known of a customer, field by field; what nobody touched stays as it is. */
export function EditProfile({ profile, onClose }: EditProfileProps) {
  const [values, setValues] = useState(profile.values);
  const [given, setGiven] = useState<Name[]>([]);
  const edit = useEditProfile(profile);
  const request = changes(profile.values, values, given);

  function onChange(next: ProfileValues) {
    setValues(next);
    setGiven(given.filter((name) => next[name] === values[name]));
  }

  function onSubmit() {
    edit.mutate(request, {
      onSuccess: () => {
        notifications.show({ message: words.saved });
        onClose();
      },
    });
  }

  /** Under what a person said, the way back to what files say. */
  function giveBack(name: Name) {
    if (!profile.hands[wire(name)]) {
      return null;
    }
    if (given.includes(name)) {
      return <p className={classes.given}>{words.given}</p>;
    }
    return (
      <Button
        className={classes.giveBack}
        size="compact-xs"
        variant="subtle"
        aria-label={`${words.giveBack}: ${words.fields[name]}`}
        onClick={() => {
          setValues({ ...values, [name]: profile.values[name] });
          setGiven([...given, name]);
        }}
      >
        {words.giveBack}
      </Button>
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words.edit}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      <Form
        submit={words.save}
        onSubmit={onSubmit}
        attempt={edit}
        disabled={isEmpty(request) || values.name === null}
        onCancel={onClose}
      >
        <p className="muted">{words.stays}</p>
        <ProfileFields values={values} onChange={onChange} below={giveBack} />
      </Form>
    </Modal>
  );
}

/** What was changed, cleared and given back. */
function changes(before: ProfileValues, after: ProfileValues, given: Name[]): Required<ProfileRequest> {
  const changed = NAMES.filter(
    (name) => !given.includes(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return {
    set: { ...UNSAID, ...Object.fromEntries(changed.map((name) => [name, after[name]])) },
    clear: changed.filter((name) => after[name] === null).map(wire),
    give_back: given.map(wire),
  };
}

function isEmpty({ set, clear, give_back: given }: Required<ProfileRequest>): boolean {
  return Object.values(set ?? {}).every((value) => value === null) && clear?.length === 0 && given?.length === 0;
}
