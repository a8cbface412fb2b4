import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { UnclaimedFile } from '@/features/files/use-uploads';
import { columns as words } from '@/lib/words/pages/columns';
import classes from './columns.module.css';

/** A file that was not taken, and the way to where it is said whose it is. */
export function Unclaimed({ file, several, onDismiss }: UnclaimedFile & { onDismiss: () => void }) {
  return (
    <div className={classes.unclaimed} role="alert">
      <span>{several ? words.unclearFile(file.name) : words.unknownFile(file.name)}</span>
      <Button component={Link} to="/data/columns" state={{ file }} size="xs">
        {several ? words.whose : words.setUp}
      </Button>
      <Button size="xs" variant="default" onClick={onDismiss}>
        {words.dismiss}
      </Button>
    </div>
  );
}
