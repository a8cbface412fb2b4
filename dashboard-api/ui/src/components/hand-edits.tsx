import { Button } from '@mantine/core';
import { handEdits as words } from '@/lib/words/pages/hand-edits';
import classes from './hand-edits.module.css';

type Values = Record<string, unknown>;

/** The name of a field on the wire, where values are named in small letters and fields in capitals. */
export const wire = (name: string) => name.toUpperCase();

/** What was set, cleared and given back to files; what nobody touched is in none of them. */
export function changes(before: Values, after: Values, given: readonly string[]) {
  const names = Object.keys(after);
  const changed = names.filter(
    (name) => !given.includes(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return {
    set: Object.fromEntries(names.map((name) => [name, changed.includes(name) ? after[name] : null])),
    clear: changed.filter((name) => after[name] === null).map(wire),
    give_back: given.map(wire),
    isEmpty: changed.length === 0 && given.length === 0,
  };
}

type GiveBackProps = { field: string; given: boolean; onGive: () => void };

/** Under what a person said, the way back to what files say. */
export function GiveBack({ field, given, onGive }: GiveBackProps) {
  return given ? (
    <p className={classes.given}>{words.given}</p>
  ) : (
    <Button
      className={classes.giveBack}
      size="compact-xs"
      variant="subtle"
      aria-label={`${words.giveBack}: ${field}`}
      onClick={onGive}
    >
      {words.giveBack}
    </Button>
  );
}
