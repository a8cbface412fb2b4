import { plural } from '@/lib/words/counts';

export const data = {
  title: 'Data',
  sentence: (running: number, last: string | null) =>
    running > 0
      ? `${plural(running, 'file is', 'files are')} being read now.`
      : last
        ? `The last file was read ${last}.`
        : 'No file has been read yet.',
  drop: 'Drop a sales file here',
  dropActive: 'Let go to upload',
  choose: 'Choose a file',
  formats: 'CSV or JSON with SAP’s headers, also gzipped or zipped. The same file twice counts once.',
  uploading: (name: string) => `Uploading ${name}`,
  uploaded: (name: string) => `${name} is uploaded and will be read now`,
  duplicate: (name: string) => `${name} has been uploaded before: nothing is counted twice`,
  cancelUpload: 'Cancel upload',
  batches: 'Files',
  grid: 'Sales files',
  columns: {
    file: 'File',
    state: 'State',
    received: 'Received',
    lines: 'Lines',
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
    QUARANTINED: 'Held back',
    FAILED: 'Failed',
  },
  progress: (percent: number) => `${percent} %`,
  rate: (rows: string, eta: string) => `${rows} rows/s, ${eta} left`,
  empty: { title: 'No files yet', text: 'Drop one above, or let SAP post it to the webhook.' },
  rejects: 'Rejected lines',
  rejectsEmpty: { title: 'No line was rejected', text: 'Every line of this file was accepted.' },
  rejectColumns: { row: 'Row', why: 'Why', raw: 'Line' },
  retry: 'Read again',
  release: 'Publish anyway',
  releaseConsequence: (accepted: number, rejected: number) =>
    `${plural(accepted, 'accepted line', 'accepted lines')} will be published; ${plural(rejected, 'rejected line stays', 'rejected lines stay')} out.`,
  quarantined:
    'More than a fifth of the lines were rejected, so nothing was published. Correct the file and upload it again, or publish what was accepted.',
  details: 'File',
  size: 'Size',
  help: 'What a file looks like',
  helpIntro: 'One line an order line. Headers in any order; others are ignored.',
  helpHeadings: ['Column', 'What it holds', 'Example'],
  helpColumns: [
    ['CardCode', 'Code of the business partner', 'C1001'],
    ['Name', 'Name of the account', 'Corner Wine'],
    ['ShipTo', 'Which of its places, if it has several', 'MAIN'],
    ['Address, City, State, ZipCode, Region', 'Where it is', '12 rue Mercière, Lyon, , 69002, South'],
    ['Email', 'Where reminders go', 'buyer@corner.example'],
    ['PostingDate', 'Day of the order', '2026-11-16'],
    ['DocNum, LineNum', 'Document and line: they make corrections exact', '502113, 1'],
    ['ItemCode, ItemDesc', 'Product code and name', 'W-0042, Chablis 2022'],
    ['Quantity', 'Units, negative on a return', '12'],
    ['Amount, Currency', 'Net amount of the line, and its currency', '148.80, EUR'],
    ['SlpCode, SlpName', 'Who looks after the account', 'R03, Inès Faure'],
  ] as [string, string, string][],
  template: 'Download a template',
  teamHelp:
    'Reps with their monthly targets, and what they did, are uploaded the same way; their files are recognised by their columns.',
  repsTemplate: 'Template for reps',
  activitiesTemplate: 'Template for activities',
  templateName: 'roadbook-sales-template.csv',
};
