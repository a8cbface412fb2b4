import { type DragEvent, useRef, useState } from 'react';
import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconFileUpload, IconX } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { Unclaimed } from '@/features/files/unclaimed';
import type { useUploads } from '@/features/files/use-uploads';
import { bytes } from '@/lib/format';
import { data as words } from '@/lib/words/pages/data';
import { columns as columnsWords } from '@/lib/words/pages/columns';
import classes from './files.module.css';

const ACCEPTED = '.xlsx,.xlsm,.xls,.csv,.tsv,.txt,.json,.ndjson,.gz,.zip';

type DropZoneProps = ReturnType<typeof useUploads>;

/** Where files are dropped or chosen, and how far each has got. */
export function DropZone({ uploads, unclaimed, start: onFiles, dismiss }: DropZoneProps) {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const tried = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(0);

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(0);
    onFiles([...event.dataTransfer.files]);
  }

  return (
    <div
      className={classes.drop}
      data-over={over > 0 || undefined}
      role="group"
      aria-label={words.drop}
      onDragEnter={() => setOver((depth) => depth + 1)}
      onDragLeave={() => setOver((depth) => Math.max(0, depth - 1))}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <IconFileUpload size={28} stroke={1.4} aria-hidden />
      <div className={classes.dropWords}>
        <strong>{over > 0 ? words.dropActive : words.drop}</strong>
        <span className="muted">{words.formats}</span>
      </div>
      <Button variant="default" size="xs" onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words.choose}
        accept={ACCEPTED}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="subtle" size="xs" onClick={() => tried.current?.click()}>
        {columnsWords.checkFirst}
      </Button>
      <input
        ref={tried}
        type="file"
        hidden
        aria-label={columnsWords.checkFirst}
        accept={ACCEPTED}
        onChange={({ currentTarget: { files } }) =>
          files?.[0] && void navigate('/data/columns', { state: { file: files[0] } })
        }
      />
      {uploads.map((upload) => (
        <div key={upload.id} className={classes.upload}>
          <span>
            {words.uploading(upload.name)} <span className="muted">{bytes(upload.size)}</span>
          </span>
          <Progress value={upload.share * 100} size="sm" aria-label={words.uploading(upload.name)} />
          <span className="num muted">{words.progress(Math.round(upload.share * 100))}</span>
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={words.cancelUpload} onClick={upload.cancel}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {unclaimed.map((each) => (
        <Unclaimed key={each.id} {...each} onDismiss={() => dismiss(each.id)} />
      ))}
    </div>
  );
}
