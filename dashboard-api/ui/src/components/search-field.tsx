import { useEffect, useRef, useState } from 'react';
import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { messages } from '@/lib/messages';
import classes from './search-field.module.css';

type SearchFieldProps = { label: string; placeholder: string; value: string; onSearch: (words: string) => void };

const PAUSE_MS = 250;

/** Searches when typing pauses; "/" anywhere on the page comes here. */
export function SearchField({ label, placeholder, value, onSearch }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [followed, setFollowed] = useState(value);
  if (value !== followed) {
    // The address changed by other means, such as going back.
    setFollowed(value);
    setTyped(value);
  }

  useEffect(() => {
    if (typed === value) {
      return;
    }
    const pause = setTimeout(() => onSearch(typed), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed, value, onSearch]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key === '/' && !target.closest('input, textarea, [contenteditable]')) {
        event.preventDefault();
        input.current?.focus();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <TextInput
      ref={input}
      type="search"
      size="xs"
      className={classes.field ?? ''}
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={
        typed && <CloseButton size="xs" aria-label={messages.common.clearSearch} onClick={() => setTyped('')} />
      }
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
