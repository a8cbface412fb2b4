import { plural } from '@/lib/words/counts';

const letters = (n: number) => plural(n, 'event', 'events');

export const deadLetters = {
  title: 'Failed events',
  sentence: (open: number) =>
    open === 0 ? 'Nothing needs review.' : `${plural(open, 'failed event needs', 'failed events need')} review.`,
  searchLabel: 'Search failed events',
  grid: 'Failed events',
  columns: {
    select: 'Select',
    failed: 'Failed',
    listener: 'Listener',
    topic: 'Topic',
    event: 'Event',
    key: 'Key',
    cause: 'Cause',
    attempt: 'Attempt',
    state: 'Status',
  },
  select: (key: string) => `Select ${key}`,
  states: { OPEN: 'Open', REPLAYED: 'Replayed', DISCARDED: 'Discarded' },
  filters: { open: 'Open', replayed: 'Replayed', discarded: 'Discarded', all: 'All' },
  allListeners: 'All listeners',
  origin: (topic: string, listener: string) => `${listener} · ${topic}`,
  empty: {
    title: 'Nothing has failed',
    text: 'Events that a service cannot process are kept here with the reason.',
  },
  nothingOpen: {
    title: 'Nothing needs review',
    text: 'All failed events have been replayed or discarded.',
  },
  filteredEmpty: { title: 'No events found', text: 'Choose another status or listener, or clear the search.' },
  chosen: (n: number) => `${letters(n)} selected`,
  clear: 'Clear',
  replay: 'Replay',
  discard: 'Discard',
  confirm: {
    REPLAYED: {
      title: (n: number) => `Replay ${letters(n)}`,
      consequence: (n: number) =>
        `${letters(n)} will be sent once more to the listener that failed, and to no other service.`,
      more: 'Newer data is kept. Events that fail again come back here as a further attempt.',
      button: (n: number) => `Replay ${letters(n)}`,
      done: (n: number) => `${letters(n)} replayed`,
    },
    DISCARDED: {
      title: (n: number) => `Discard ${letters(n)}`,
      consequence: (n: number) => `${letters(n)} will never be processed by this listener.`,
      more: 'The original stays on the dead-letter topic for 30 days. This cannot be undone here.',
      button: (n: number) => `Discard ${letters(n)}`,
      done: (n: number) => `${letters(n)} discarded`,
    },
  },
  some: (done: number, of: number) => `${done} of ${of} done`,
  facts: {
    service: 'Service',
    place: 'Position',
    size: 'Size',
    decided: 'Decided',
  },
  place: (partition: number, offset: number | null) =>
    `partition ${partition}, ${offset === null ? 'offset unknown' : `offset ${offset}`}`,
  size: (bytes: number) => (bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} KiB`),
  decided: (state: string, by: string | null, when: string) => `${state} by ${by ?? 'someone'}, ${when}`,
  earlier: 'Earlier attempt',
  again: 'It failed again',
  payload: { JSON: 'Event', HEX: 'First bytes (not an event)', NONE: 'No value' },
  truncated: 'Only the beginning is shown.',
  headers: 'Headers',
  trace: 'Stack trace',
};
