import { plural } from '@/lib/words/counts';

const rows = (n: number) => plural(n, 'row', 'rows');

/** What is said where rejected rows are mended. */
export const rejects = {
  title: (file: string) => `Rejected rows of ${file}`,
  tab: 'Rejected rows',
  toFile: 'Back to the file',
  mend: 'Mend rows',
  look: 'Look at all rows',
  sentence: (open: number, edited: number) =>
    open + edited === 0
      ? 'Every rejected row is settled.'
      : [open > 0 && `${rows(open)} to mend`, edited > 0 && `${rows(edited)} edited and not sent yet`]
          .filter(Boolean)
          .join(', ')
          .concat('.'),
  grid: 'Rejected rows',
  headings: { row: 'Row', state: 'Status', why: 'Why', column: 'Column', says: 'Says', by: 'By' },
  states: { OPEN: 'To mend', EDITED: 'Edited', SENT: 'Sent again', DISMISSED: 'Dismissed' },
  filters: {
    state: 'Status',
    anyState: 'Any status',
    code: 'Reason',
    anyCode: 'Any reason',
    search: 'Search rejected rows',
    searchHint: 'Search rows',
    only: (column: string, value: string) => `Only ${column}: ${value}`,
  },
  empty: { title: 'No such rows', text: 'No rejected row fits these filters.' },
  blank: 'empty',
  wholeRow: 'The row',
  column: (letters: string, name: string) => (name ? `${name} (${letters})` : `Column ${letters}`),
  faults: 'What is wrong, most rows first',
  faultHeadings: { why: 'Why', column: 'Column', says: 'Says', rows: 'To mend', mend: 'Mend all at once' },
  show: 'Show',
  set: (n: number) => `Set in ${rows(n)}`,
  setLabel: (value: string) => `Instead of ${value}`,
  changed: (n: number) => `${rows(n)} edited. Nothing is sent yet.`,
  send: (n: number) => `Send ${rows(n)}`,
  sendTitle: 'Send mended rows',
  trying: 'Trying the rows.',
  consequence:
    'These rows alone are imported now, as a file of their own that corrects this one. Each row can be sent once; one that is still wrong is rejected again in that file.',
  sent: (n: number) => `${rows(n)} sent. They are being imported now.`,
  openSent: 'Open the file they became',
  row: (n: string) => `Row ${n}`,
  cells: 'Cells of the row',
  beyond: (letters: string) => `${letters}, beyond the header`,
  was: (text: string) => `Was: ${text || '(empty)'}`,
  save: 'Save row',
  saveAsIs: 'Send as it is',
  asIsHint: 'For a row that is right: when the column profile of its source has been corrected since, for instance.',
  dismiss: 'Dismiss',
  dismissHint: 'For a row that should not be imported, such as a total or a test.',
  reason: 'Reason',
  reopen: 'Take back',
  dismissedBecause: (person: string, reason: string) => `${person} dismissed it: ${reason}`,
  sentBy: (person: string) => `${person} sent it again.`,
  shortened: 'The row is very long. Its last cells are not shown; they stay as the file has them.',
  readOnly: 'You can look at these rows. Managers mend them.',
  correction: 'Mended rows of another file',
  openCorrected: 'Open that file',
};
