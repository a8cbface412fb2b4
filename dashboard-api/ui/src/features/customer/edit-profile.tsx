import { type ReactNode, useState } from 'react';
import { Button, Modal, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEditProfile } from '@/features/customer/customer-queries';
import { Form } from '@/components/form';
import type { CustomerProfile, ProfileField, ProfileRequest, ProfileValues } from '@/lib/api';
import { localToday } from '@/lib/days';
import { messages } from '@/lib/messages';
import { customer as words } from '@/lib/words/pages/customer';
import classes from './customer.module.css';

type Name = keyof ProfileValues;

const { fields, hints } = words;

const wire = (name: Name) => name.toUpperCase() as ProfileField;

type EditProfileProps = { profile: CustomerProfile; onClose: () => void };

/** Sets right what is known of a customer, field by field; what nobody touched stays as it is. */
export function EditProfile({ profile, onClose }: EditProfileProps) {
  const [values, setValues] = useState(profile.values);
  const [given, setGiven] = useState<Name[]>([]);
  const edit = useEditProfile(profile);
  const request = changes(profile.values, values, given);

  function set<N extends Name>(name: N, value: ProfileValues[N]) {
    setValues({ ...values, [name]: value });
    setGiven(given.filter((each) => each !== name));
  }

  function onSubmit() {
    edit.mutate(request, {
      onSuccess: () => {
        notifications.show({ message: words.saved });
        onClose();
      },
    });
  }

  const text = (
    name: 'phone' | 'preferred_contact_time' | 'language' | 'segment' | 'buying_behavior',
    hint?: string,
  ) => (
    <TextInput
      label={fields[name]}
      description={hint}
      maxLength={60}
      value={values[name] ?? ''}
      onChange={(event) => set(name, event.currentTarget.value.trim() === '' ? null : event.currentTarget.value)}
      inputContainer={(input) => withHand(name, input)}
    />
  );
  const list = (name: 'interests' | 'pain_points') => (
    <TagsInput
      label={fields[name]}
      description={hints.list}
      maxTags={30}
      value={values[name] ?? []}
      onChange={(entries) => set(name, entries.length === 0 ? null : entries)}
      inputContainer={(input) => withHand(name, input)}
    />
  );
  const number = (name: 'engagement_score' | 'response_rate', max: number, scale: number) => (
    <NumberInput
      label={fields[name]}
      description={hints[name]}
      min={0}
      max={max}
      step={max / 20}
      decimalScale={scale}
      value={values[name] ?? ''}
      onChange={(value) => set(name, value === '' ? null : Number(value))}
      inputContainer={(input) => withHand(name, input)}
    />
  );
  const day = (name: 'last_contact_on' | 'customer_since') => (
    <TextInput
      type="date"
      label={fields[name]}
      max={localToday()}
      value={values[name] ?? ''}
      onChange={(event) => set(name, event.currentTarget.value || null)}
      inputContainer={(input) => withHand(name, input)}
    />
  );

  /** Under what a person said, the way back to what files say. */
  function withHand(name: Name, input: ReactNode) {
    if (!profile.hands[wire(name)]) {
      return input;
    }
    return (
      <>
        {input}
        {given.includes(name) ? (
          <p className={classes.given}>{words.given}</p>
        ) : (
          <Button
            className={classes.giveBack}
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              setValues({ ...values, [name]: profile.values[name] });
              setGiven([...given, name]);
            }}
          >
            {words.giveBack(fields[name])}
          </Button>
        )}
      </>
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
      <Form submit={words.save} onSubmit={onSubmit} attempt={edit} disabled={isEmpty(request)} onCancel={onClose}>
        <p className="muted">{words.stays}</p>
        <div className={classes.fields}>
          {text('phone')}
          {text('preferred_contact_time')}
          {text('segment')}
          {text('buying_behavior')}
          {list('interests')}
          {list('pain_points')}
          {number('engagement_score', 100, 2)}
          {number('response_rate', 1, 4)}
          {day('last_contact_on')}
          {day('customer_since')}
          {text('language', hints.language)}
        </div>
      </Form>
    </Modal>
  );
}

const UNSAID: ProfileValues = {
  phone: null,
  segment: null,
  interests: null,
  pain_points: null,
  buying_behavior: null,
  preferred_contact_time: null,
  language: null,
  engagement_score: null,
  response_rate: null,
  last_contact_on: null,
  customer_since: null,
};

/** What was changed, cleared and given back. */
function changes(before: ProfileValues, after: ProfileValues, given: Name[]): Required<ProfileRequest> {
  const changed = (Object.keys(UNSAID) as Name[]).filter(
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
