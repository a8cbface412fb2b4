import type { RejectCode, RejectColumn } from '@/lib/api';
import { columns as columnsWords } from '@/lib/words/pages/columns';
import { rejects as words } from '@/lib/words/pages/rejects';

const LETTERS = 26;

export function isRejectCode(code: string | null): code is RejectCode {
  return code !== null && Object.hasOwn(columnsWords.codes, code);
}

export function reasonOf(code: string): string {
  return isRejectCode(code) ? columnsWords.codes[code] : code;
}

/** What spreadsheets call the column of a place: "AB" of 27. */
export function letters(place: number): string {
  let name = '';
  for (let rest = place; rest >= 0; rest = Math.floor(rest / LETTERS) - 1) {
    name = String.fromCharCode(65 + (rest % LETTERS)) + name;
  }
  return name;
}

/** A column as people know it: by its name in the file, as far as that is known yet. */
export function columnName(place: number | null, columns: RejectColumn[] | undefined): string {
  if (place === null) {
    return words.wholeRow;
  }
  return words.column(letters(place), columns?.[place]?.name ?? '');
}
