import { plural } from '@/lib/words/counts';

export const data = {
  title: 'Data',
  sentence: (running: number, last: string | null) =>
    running > 0
      ? `${plural(running, 'file is', 'files are')} being read now.`
      : last
        ? `Last file read ${last}.`
        : 'No file has been read yet.',
  drop: 'Drop a sales file here',
  dropActive: 'Drop to upload',
  choose: 'Choose a file',
  formats: 'Excel, CSV or JSON with SAP’s headers, also gzipped or zipped. The same file is never counted twice.',
  uploading: (name: string) => `Uploading ${name}`,
  uploaded: (name: string) => `${name} uploaded, reading it now`,
  duplicate: (name: string) => `${name} was uploaded before: nothing is counted twice`,
  cancelUpload: 'Cancel upload',
  batches: 'Files',
  grid: 'Sales files',
  columns: {
    file: 'File',
    state: 'Status',
    received: 'Received',
    lines: 'Rows',
    rejected: 'Rejected',
    orders: 'Orders',
    accounts: 'Accounts',
    revenue: 'Net revenue',
    span: 'Order days',
    by: 'By',
  },
  states: {
    RECEIVED: 'Waiting',
    PARSING: 'Reading',
    PUBLISHING: 'Publishing',
    COMPLETED: 'Completed',
    QUARANTINED: 'On hold',
    FAILED: 'Failed',
  },
  progress: (percent: number) => `${percent}%`,
  rate: (rows: string, eta: string) => `${rows} rows/s, ${eta} left`,
  empty: { title: 'No files yet', text: 'Drop one above, or have SAP post it to the webhook.' },
  lineCount: (n: number) => plural(n, 'row', 'rows'),
  rejects: 'Rejected rows',
  rejectsEmpty: { title: 'No rejected rows', text: 'Every row of this file was accepted.' },
  rejectColumns: { row: 'Row', why: 'Why', raw: 'Line' },
  retry: 'Read again',
  retryHint: 'The cause was on our side and may be gone by now.',
  failed: 'The file could not be read',
  correct: 'Correct the file and upload it again.',
  nothingNew: (known: number) =>
    known === 0
      ? 'Nothing new: the file has no rows.'
      : `Nothing new: ${known === 1 ? 'the one valid row was' : `all ${known.toLocaleString('en-GB')} valid rows were`} already known.`,
  someKnown: (known: number) => `${plural(known, 'row was', 'rows were')} already known and changed nothing.`,
  release: 'Import valid rows',
  releaseConsequence: (accepted: number, rejected: number) =>
    `${plural(accepted, 'valid row', 'valid rows')} will be imported; ${plural(rejected, 'rejected row', 'rejected rows')} will be left out.`,
  quarantined:
    'More than a fifth of the rows were rejected, so nothing was imported. Correct the file and upload it again, or import the valid rows.',
  details: 'File',
  size: 'Size',
  help: 'What a file looks like',
  helpIntro: 'One row per order line. Columns in any order; other columns are ignored.',
  helpHeadings: ['Column', 'What it holds', 'Example'],
  helpColumns: [
    ['CardCode', 'Code of the business partner', 'C1001'],
    ['Name', 'Name of the account', 'Corner Wine'],
    ['ShipTo', 'Which of its sites, if it has several', 'MAIN'],
    ['Address, City, State, ZipCode, Region', 'Where it is', '12 rue Mercière, Lyon, , 69002, South'],
    ['Email', 'Where reminders go', 'buyer@corner.example'],
    ['PostingDate', 'Day of the order', '2026-11-16'],
    ['DocNum, LineNum', 'Document and line number, so that corrections match', '502113, 1'],
    ['ItemCode, ItemDesc', 'Product code and name', 'W-0042, Chablis 2022'],
    ['Quantity', 'Units, negative on a return', '12'],
    ['Amount, Currency', 'Net amount of the line, and its currency', '148.80, EUR'],
    ['SlpCode, SlpName', 'Who looks after the account', 'R03, Inès Faure'],
  ] as [string, string, string][],
  template: 'Download a template',
  teamHelp:
    'Reps with their monthly targets, and their activities, are uploaded the same way, as CSV; the columns tell which file it is.',
  repsTemplate: 'Template for reps',
  activitiesTemplate: 'Template for activities',
  templateName: 'roadbook-sales-template.csv',
};
