/** Without it Excel takes the file for one of the local alphabet: "GoÃ»t". */
const BYTE_ORDER_MARK = '\uFEFF';
const SCIENTIFIC = /^-?\d+(\.\d+)?[eE][+-]?\d+$/;

export type CsvColumn = { id: string; header: string };

/** The rows of a file after RFC 4180. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows.filter((cells) => cells.length > 1 || cells[0] !== '');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** "1.24E-139" says nothing to a reader, and not even a number to some spreadsheets. */
function readable(cell: string): string {
  return SCIENTIFIC.test(cell) ? String(Number(Number(cell).toFixed(6))) : cell;
}

/** `last_purchase_date`: "Last purchase date". */
function words(name: string): string {
  const spaced = name.replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/**
 * An export as people open it: headings in words, figures written out. The columns chosen come first, as they are
 * shown; those of the service that no column shows are left out, unless nothing was chosen.
 */
export function forPeople(text: string, chosen: CsvColumn[] = []): string {
  const [names = [], ...rows] = rowsOf(text);
  const known = chosen.filter(({ id }) => names.includes(id));
  const columns = known.length > 0 ? known : names.map((id) => ({ id, header: words(id) }));
  const places = columns.map(({ id }) => names.indexOf(id));
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map((row) => places.map((place) => readable(row[place] ?? ''))),
  ];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** `reminders.csv`, taken on a day: "reminders-2026-11-29.csv". A name that has its day keeps it. */
export function dated(fileName: string, day: string): string {
  return /\d{4}-\d\d-\d\d/.test(fileName) ? fileName : fileName.replace(/\.csv$/, `-${day}.csv`);
}
