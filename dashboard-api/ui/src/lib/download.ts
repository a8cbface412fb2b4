import { ApiError } from '@/lib/api-error';
import { type CsvColumn, dated, forPeople } from '@/lib/csv';
import { localToday } from '@/lib/days';

/** Saves a list as people open it: the same address and filters, asked for as CSV. */
export async function downloadCsv(
  path: string,
  params: URLSearchParams,
  fileName: string,
  columns?: CsvColumn[],
): Promise<void> {
  const query = params.toString();
  let response: Response;
  try {
    response = await fetch(query ? `${path}?${query}` : path, { headers: { Accept: 'text/csv' } });
  } catch {
    throw ApiError.unreachable();
  }
  if (!response.ok) {
    throw await ApiError.of(response);
  }
  const text = forPeople(await response.text(), columns);
  save(new Blob([text], { type: 'text/csv' }), dated(fileName, localToday()));
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
