import { type KeyboardEvent, useId, useState } from 'react';
import { Highlight, Modal, ScrollArea, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { NavigationPage } from '@/app/navigation';
import { type Found, usePaletteItems } from '@/app/palette-items';
import type { Me } from '@/lib/api';
import { messages } from '@/lib/messages';
import classes from './palette.module.css';

const words = messages.palette;

type PaletteProps = { me: Me; pages: NavigationPage[]; opened: boolean; onClose: () => void };

/** ⌘K or Ctrl K: accounts, reps, products, pages and commands by typing. */
export function Palette({ me, pages, opened, onClose }: PaletteProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={messages.shell.find}
      withCloseButton={false}
      size={600}
      yOffset={80}
      padding={0}
      transitionProps={{ duration: 0 }}
      classNames={{ header: 'visually-hidden' }}
    >
      <Search me={me} pages={pages} onClose={onClose} />
    </Modal>
  );
}

function Search({ me, pages, onClose }: Omit<PaletteProps, 'opened'>) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [moved, setMoved] = useState<string>();
  const { groups, searching } = usePaletteItems(query, me, pages);
  const all = groups.flatMap(({ items }) => items);
  const at = Math.max(
    0,
    all.findIndex((item) => item.id === moved),
  );
  const chosen = all[at];

  function choose(item: Found | undefined) {
    if (item) {
      onClose();
      item.run();
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && all.length > 0) {
      event.preventDefault();
      const next = all[(at + step + all.length) % all.length];
      setMoved(next?.id);
      document.getElementById(`${id}-${next?.id ?? ''}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(chosen);
    }
  }

  return (
    <>
      <TextInput
        data-autofocus
        size="lg"
        variant="unstyled"
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        placeholder={words.placeholder}
        aria-label={words.placeholder}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={chosen && `${id}-${chosen.id}`}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setMoved(undefined);
        }}
        onKeyDown={onKeyDown}
      />
      <ScrollArea.Autosize mah="min(460px, 60dvh)" className={classes.results ?? ''} viewportProps={{ tabIndex: -1 }}>
        <div id={id} role="listbox" aria-label={messages.shell.find}>
          {groups.map(({ name, items }) => (
            <div key={name} role="group" aria-label={name}>
              <div className={classes.group} aria-hidden>
                {name}
              </div>
              {items.map((item) => (
                <button
                  key={item.id}
                  id={`${id}-${item.id}`}
                  type="button"
                  role="option"
                  tabIndex={-1}
                  aria-selected={item === chosen}
                  className={classes.option}
                  onMouseMove={() => setMoved(item.id)}
                  onClick={() => choose(item)}
                >
                  <item.icon size={18} stroke={1.6} aria-hidden />
                  <span className={classes.words}>
                    <Highlight component="span" highlight={query}>
                      {item.label}
                    </Highlight>
                    {item.description && <span className={classes.description}>{item.description}</span>}
                  </span>
                </button>
              ))}
            </div>
          ))}
        </div>
        {all.length === 0 && (
          <p role="status" className={classes.nothing}>
            {searching ? words.searching : words.nothing}
          </p>
        )}
      </ScrollArea.Autosize>
    </>
  );
}
