import { useState } from 'react';
import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEditProfile } from '@/features/customer/customer-queries';
import { type Name, ProfileFields } from '@/features/customer/profile-fields';
import { Form } from '@/components/form';
import { changes, GiveBack, wire } from '@/components/hand-edits';
import type { CustomerProfile, ProfileField, ProfileRequest, ProfileValues } from '@/lib/api';
import { messages } from '@/lib/messages';
import { handEdits } from '@/lib/words/pages/hand-edits';
import { customer as words } from '@/lib/words/pages/customer';

type EditProfileProps = { profile: CustomerProfile; onClose: () => void };

/** Sets right what is known of a customer, field by field; what nobody touched stays as it is. */
export function EditProfile({ profile, onClose }: EditProfileProps) {
  const [values, setValues] = useState(profile.values);
  const [given, setGiven] = useState<Name[]>([]);
  const edit = useEditProfile(profile);
  const { isEmpty, ...request } = changes(profile.values, values, given);

  function onChange(next: ProfileValues) {
    setValues(next);
    setGiven(given.filter((name) => next[name] === values[name]));
  }

  function onSubmit() {
    edit.mutate(request as ProfileRequest, {
      onSuccess: () => {
        notifications.show({ message: words.saved });
        onClose();
      },
    });
  }

  /** Under what a person said, the way back to what files say. */
  function giveBack(name: Name) {
    return (
      profile.hands[wire(name) as ProfileField] && (
        <GiveBack
          field={words.fields[name]}
          given={given.includes(name)}
          onGive={() => {
            setValues({ ...values, [name]: profile.values[name] });
            setGiven([...given, name]);
          }}
        />
      )
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
        disabled={isEmpty || values.name === null}
        onCancel={onClose}
      >
        <p className="muted">{handEdits.stays}</p>
        <ProfileFields values={values} onChange={onChange} below={giveBack} />
      </Form>
    </Modal>
  );
}
