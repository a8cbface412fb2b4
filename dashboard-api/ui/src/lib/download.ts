import { ApiError } from '@/lib/api-error';
import { type CsvColumn, dated, forPeople } from '@/lib/csv';
import { localToday } from '@/lib/days';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves a list as people open it: the same address and filters, asked for as CSV. */
export async function downloadCsv(
  path: string,
  params: URLSearchParams,
  fileName: string,
  columns?: CsvColumn[],
): Promise<void> {
  const response = await file(path, params, 'text/csv');
  const text = forPeople(await response.text(), columns);
  save(new Blob([text], { type: 'text/csv' }), dated(fileName, localToday()));
}

/** Saves a workbook as it comes. */
export async function downloadWorkbook(path: string, params: URLSearchParams, fileName: string): Promise<void> {
  const response = await file(path, params, WORKBOOK);
  save(await response.blob(), fileName);
}

async function file(path: string, params: URLSearchParams, type: string): Promise<Response> {
  const query = params.toString();
  let response: Response;
  try {
    response = await fetch(query ? `${path}?${query}` : path, { headers: { Accept: type } });
  } catch {
    throw ApiError.unreachable();
  }
  if (!response.ok) {
    throw await ApiError.of(response);
  }
  return response;
}

/** Saves what the page already holds. */
export function save(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
