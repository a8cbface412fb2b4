import type { DryRun } from '@/lib/api';

/** A file of nobody, as a dry run tells of it. */
export const unknownFile: DryRun = {
  source: null,
  sources: [],
  profile: {
    name: 'nord',
    kind: 'sales',
    fallback_encoding: 'windows-1252',
    decimal: ',',
    grouping: '.',
    dates: ['d.M.uuuu'],
    default_currency: 'EUR',
    columns: { 'card-code': ['Kd-Nr'], 'ordered-on': ['Datum'], quantity: ['Menge'], amount: ['Betrag'] },
  },
  proposed: true,
  unclear_dates: true,
  columns: [
    { letters: 'A', name: 'Kd-Nr', samples: ['100', '101'], field: 'card-code', confidence: 'HIGH', evidence: 'NAME' },
    { letters: 'B', name: 'Ding', samples: ['RI-1'], field: null, confidence: null, evidence: null },
    { letters: 'C', name: 'Datum', samples: ['2.11.2026'], field: 'ordered-on', confidence: 'HIGH', evidence: 'NAME' },
    { letters: 'D', name: 'Menge', samples: ['12'], field: 'quantity', confidence: 'MEDIUM', evidence: 'NAME' },
    { letters: 'E', name: 'Betrag', samples: ['1.102,50'], field: 'amount', confidence: 'LOW', evidence: 'CONTENT' },
  ],
  fields: [
    { field: 'card-code', required: true, instead: null },
    { field: 'sku', required: true, instead: null },
    { field: 'ordered-on', required: true, instead: null },
    { field: 'quantity', required: true, instead: null },
    { field: 'amount', required: true, instead: 'unit-price' },
    { field: 'unit-price', required: false, instead: null },
  ],
  missing: ['sku'],
  outcome: null,
};

/** The same, read by a profile that names the product. */
export const checkedFile: DryRun = {
  ...unknownFile,
  proposed: false,
  missing: [],
  outcome: {
    row_count: 3,
    accepted_count: 2,
    rejected_count: 1,
    whole: true,
    reasons: [{ code: 'BAD_NUMBER', count: 1, examples: [{ row: 4, message: "'sechs' is not a number (quantity)" }] }],
    shown: ['card-code', 'sku', 'ordered-on', 'quantity', 'amount'],
    rows: [
      {
        row: 2,
        values: { 'card-code': '100', sku: 'RI-1', 'ordered-on': '2026-11-02', quantity: '12.000', amount: '1102.50' },
        code: null,
        message: null,
      },
    ],
  },
};
