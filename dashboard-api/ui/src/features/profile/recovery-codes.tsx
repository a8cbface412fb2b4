import { Button, CopyButton, Group } from '@mantine/core';
import { Notice } from '@/components/notice';
import { save } from '@/lib/download';
import { profile as profileWords } from '@/lib/words/pages/profile';
import classes from './profile.module.css';

const words = profileWords.recovery;

/** Shown once: what signs a person in whose phone is gone. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const text = `${codes.join('\n')}\n`;
  return (
    <div className={classes.form}>
      <Notice tone="watch" title={words.title}>
        {words.text}
      </Notice>
      <ul className={classes.codes} aria-label={words.title}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="default" onClick={() => save(new Blob([text]), words.file)}>
          {words.download}
        </Button>
        <Button size="xs" onClick={onDone}>
          {words.done}
        </Button>
      </Group>
    </div>
  );
}
