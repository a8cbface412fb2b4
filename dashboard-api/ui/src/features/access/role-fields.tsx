import { Checkbox, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Role } from '@/lib/api';
import { facetsQuery } from '@/lib/facets';
import { messages } from '@/lib/messages';

const ROLES: Role[] = ['ADMIN', 'MANAGER', 'REP', 'MARKETING', 'READ_ONLY'];
const names = messages.shell.roles;

export type Rights = { roles: Role[]; rep_id: string | null };

type RoleFieldsProps = {
  words: { roles: string; rep: string; repHint: string };
  value: Rights;
  onChange: (value: Rights) => void;
};

/** What a person or a program may do, and whose accounts it is about. */
export function RoleFields({ words, value, onChange }: RoleFieldsProps) {
  return (
    <>
      <Checkbox.Group label={words.roles} value={value.roles} onChange={(roles) => onChange({ ...value, roles })}>
        <Stack gap={10} mt={8}>
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              size="xs"
              value={role}
              label={names[role]}
              description={messages.users.roleHints[role]}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <RepField words={words} value={value} onChange={onChange} />
    </>
  );
}

function RepField({ words, value: { roles, rep_id }, onChange }: RoleFieldsProps) {
  const { data } = useQuery(facetsQuery);
  const reps = (data?.reps ?? []).map((rep) => ({ value: rep.rep_id, label: rep.name ?? rep.rep_id }));
  const known = rep_id === null || reps.some(({ value }) => value === rep_id);
  const required = roles.includes('REP');
  if (!required && rep_id === null) {
    return null;
  }
  return (
    <Select
      label={words.rep}
      description={words.repHint}
      searchable
      required={required}
      clearable={!required}
      value={rep_id}
      onChange={(rep) => onChange({ roles, rep_id: rep })}
      data={known ? reps : [...reps, { value: rep_id, label: rep_id }]}
    />
  );
}

/** Whether it can be sent: a role, and a rep where the role needs one. */
export function isComplete({ roles, rep_id }: Rights): boolean {
  return roles.length > 0 && (!roles.includes('REP') || rep_id !== null);
}
