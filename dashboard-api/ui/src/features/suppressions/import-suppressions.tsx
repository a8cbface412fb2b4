import { useState } from 'react';
import { Button, FileButton, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { useImport } from '@/features/suppressions/suppression-queries';
import { Form } from '@/components/form';
import { Notice } from '@/components/notice';
import type { SuppressionImport } from '@/lib/api';
import { messages } from '@/lib/messages';
import { suppressions as suppressionWords } from '@/lib/words/pages/suppressions';
import classes from './suppressions.module.css';

const words = suppressionWords.take;

/** Addresses from a file, such as the list another mail programme kept. */
export function ImportSuppressions() {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconUpload size={14} aria-hidden />} onClick={open}>
        {words.action}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={words.title}
        size={520}
        closeButtonProps={{ 'aria-label': messages.common.close }}
      >
        <Import onDone={close} />
      </Modal>
    </>
  );
}

function Import({ onDone }: { onDone: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const take = useImport();
  if (take.data) {
    return <Outcome report={take.data} onDone={onDone} />;
  }
  return (
    <Form
      submit={words.submit}
      onSubmit={() => file && take.mutate(file)}
      attempt={take}
      disabled={file === null}
      onCancel={onDone}
    >
      <p className={classes.text}>{words.hint}</p>
      <div className={classes.file}>
        <FileButton accept=".csv,text/csv,text/plain" onChange={setFile}>
          {(props) => (
            <Button
              {...props}
              size="xs"
              variant="default"
              leftSection={<IconFileSpreadsheet size={14} aria-hidden />}
              data-autofocus
            >
              {words.file}
            </Button>
          )}
        </FileButton>
        {file && <span>{file.name}</span>}
      </div>
    </Form>
  );
}

function Outcome({ report, onDone }: { report: SuppressionImport; onDone: () => void }) {
  return (
    <div className={classes.detail}>
      <p role="status">{words.report(report.added, report.known)}</p>
      {report.refused > 0 && (
        <Notice tone="watch" title={words.refused(report.refused)}>
          <ul className={classes.faults}>
            {report.faults.map(({ line, column, code }) => (
              <li key={line}>
                {words.line(line, column)}: {words.faults[code] ?? code}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Group justify="flex-end">
        <Button size="xs" onClick={onDone}>
          {words.close}
        </Button>
      </Group>
    </div>
  );
}
