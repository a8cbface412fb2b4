import { ApiError } from '@/lib/api-error';

/** Saves a list as the service exports it: the same address and filters, asked for as CSV. */
export async function downloadCsv(path: string, params: URLSearchParams, fileName: string): Promise<void> {
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
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
