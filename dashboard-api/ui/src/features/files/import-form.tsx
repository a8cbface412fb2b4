import { useRef, useState } from 'react';
import { Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { upload } from '@/features/files/upload';
import { Form } from '@/components/form';
import { api, type ColumnProfile } from '@/lib/api';
import { data as dataWords } from '@/lib/words/pages/data';
import { columns as words } from '@/lib/words/pages/columns';
import classes from './columns.module.css';

const NAME = /^[a-z][a-z0-9-]{0,59}$/;

/** Takes the file and shows it among the others. */
function useImport(file: File) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async (source: string, message: string) => {
    const { batch_id: id, duplicate } = await upload({ file, source });
    notifications.show({ message: duplicate ? dataWords.duplicate(file.name) : message });
    await queries.invalidateQueries({ queryKey: ['batches'] });
    await navigate(`/data?open=${id}`);
  };
}

/** Imports the file of a source that is known, or of one among several. */
export function KnownImport({ file, sources }: { file: File; sources: string[] }) {
  const [chosen, setChosen] = useState<string | null>(sources.length === 1 ? (sources[0] ?? null) : null);
  const take = useImport(file);
  const attempt = useMutation({ mutationFn: (source: string) => take(source, dataWords.uploaded(file.name)) });
  return (
    <Form
      submit={chosen === null ? words.importAs : words.importNow(chosen)}
      disabled={chosen === null}
      attempt={attempt}
      onSubmit={() => chosen !== null && attempt.mutate(chosen)}
    >
      {sources.length > 1 && (
        <Select
          size="xs"
          className={classes.source ?? ''}
          label={words.whose}
          data={sources}
          value={chosen}
          onChange={setChosen}
        />
      )}
    </Form>
  );
}

/** Keeps the profile under the name of a new source, and imports the file as its first. */
export function NewSourceImport({ file, profile, ready }: { file: File; profile: ColumnProfile; ready: boolean }) {
  const [name, setName] = useState(profile.name);
  const saved = useRef<string>(undefined);
  const take = useImport(file);
  const attempt = useMutation({
    mutationFn: async () => {
      const document = { ...profile, name };
      const written = JSON.stringify(document);
      // What was saved by an attempt whose upload failed is there already.
      if (saved.current !== written) {
        await api.POST('/api/column-profiles', { body: { document, source: name } });
        saved.current = written;
      }
      await take(name, words.saved(file.name, name));
    },
  });
  const wrong = name !== '' && !NAME.test(name);
  return (
    <Form submit={words.save} disabled={!ready || !NAME.test(name)} attempt={attempt} onSubmit={() => attempt.mutate()}>
      <TextInput
        size="xs"
        className={classes.source ?? ''}
        label={words.source}
        description={words.sourceHint}
        error={wrong && words.sourcePattern}
        maxLength={60}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
    </Form>
  );
}
