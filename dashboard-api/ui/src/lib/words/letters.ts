import { plural } from '@/lib/words/counts';

const letters = (n: number) => plural(n, 'record', 'records');

export const deadLetters = {
  title: 'Dead letters',
  sentence: (open: number) =>
    open === 0 ? 'Nothing waits for a decision.' : `${letters(open)} could not be processed and wait for a decision.`,
  searchLabel: 'Search dead letters',
  grid: 'Dead letters',
  columns: {
    select: 'Select',
    failed: 'Failed',
    listener: 'Listener',
    topic: 'Topic',
    event: 'Event',
    key: 'Key',
    cause: 'Cause',
    attempt: 'Attempt',
    state: 'State',
  },
  select: (key: string) => `Select ${key}`,
  states: { OPEN: 'Open', REPLAYED: 'Replayed', DISCARDED: 'Discarded' },
  filters: { open: 'Open', replayed: 'Replayed', discarded: 'Discarded', all: 'All' },
  allListeners: 'All listeners',
  origin: (topic: string, listener: string) => `${listener} · ${topic}`,
  empty: {
    title: 'Nothing has failed',
    text: 'A record that a service cannot process comes here instead of being lost, with the reason.',
  },
  nothingOpen: {
    title: 'Nothing waits for a decision',
    text: 'Whatever failed has been replayed or discarded.',
  },
  filteredEmpty: { title: 'No record like this', text: 'Choose another state or listener, or clear the search.' },
  chosen: (n: number) => `${letters(n)} selected`,
  clear: 'Clear',
  replay: 'Replay',
  discard: 'Discard',
  confirm: {
    REPLAYED: {
      title: (n: number) => `Replay ${letters(n)}`,
      consequence: (n: number) =>
        `${letters(n)} will be given to the listener that failed, now and once. No other service gets ${n === 1 ? 'it' : 'them'} again.`,
      more: 'What is known and newer stays. What fails again comes back here as a further attempt.',
      button: (n: number) => `Replay ${letters(n)}`,
      done: (n: number) => `${letters(n)} replayed`,
    },
    DISCARDED: {
      title: (n: number) => `Discard ${letters(n)}`,
      consequence: (n: number) =>
        `${letters(n)} will never be processed. What ${n === 1 ? 'it says' : 'they say'} stays unknown to the listener.`,
      more: 'The bytes remain on the dead-letter topic for 30 days; this cannot be undone here.',
      button: (n: number) => `Discard ${letters(n)}`,
      done: (n: number) => `${letters(n)} discarded`,
    },
  },
  some: (done: number, of: number) => `${done} of ${of} done`,
  facts: {
    service: 'Service',
    place: 'Stood at',
    size: 'Size',
    decided: 'Decided',
  },
  place: (partition: number, offset: number | null) =>
    `partition ${partition}, ${offset === null ? 'offset unknown' : `offset ${offset}`}`,
  size: (bytes: number) => (bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} KiB`),
  decided: (state: string, by: string | null, when: string) => `${state} by ${by ?? 'somebody'}, ${when}`,
  earlier: 'Earlier attempt',
  again: 'It failed again',
  payload: { JSON: 'Event', HEX: 'First bytes, which are no event', NONE: 'No value' },
  truncated: 'Only the beginning is shown.',
  headers: 'Headers',
  trace: 'Stack trace',
};
