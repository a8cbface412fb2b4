import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type ColumnProfile } from '@/lib/api';

/** By what a file is tried: a profile that is being made, else whatever fits, of the kind that a person says its rows are. */
export type Reading = { profile?: ColumnProfile; kind?: string };

/** What would become of a file. Nothing is stored. */
export const dryRunQuery = (file: File, reading: Reading) =>
  queryOptions({
    queryKey: ['dry-run', file.name, file.size, file.lastModified, reading.profile ?? reading.kind ?? null],
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      body(
        await api.POST('/api/dry-runs', {
          body: { file: file.name },
          bodySerializer: () => form(file, reading),
          signal,
        }),
      ),
  });

function form(file: File, { profile, kind }: Reading): FormData {
  const parts = new FormData();
  if (profile) {
    parts.append('profile', JSON.stringify(profile));
  }
  if (kind) {
    parts.append('kind', kind);
  }
  parts.append('file', file);
  return parts;
}

/** `Card Code`, `card_code` and `CARDCODE` are one name. */
function key(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

/** What a profile takes a column for. */
export function meaningOf({ columns }: ColumnProfile, column: string): string | null {
  const wanted = key(column);
  const found = Object.entries(columns).find(([, names]) => names.some((name) => key(name) === wanted));
  return found?.[0] ?? null;
}

/** The profile with another meaning for a column; a field has one column of a file, and keeps names that are not in it. */
export function withMeaning(
  profile: ColumnProfile,
  column: string,
  field: string | null,
  header: string[],
): ColumnProfile {
  const inFile = new Set(header.map(key));
  const others = Object.entries(profile.columns).map(([each, names]): [string, string[]] => [
    each,
    names.filter((name) => (each === field ? !inFile.has(key(name)) : key(name) !== key(column))),
  ]);
  const columns = Object.fromEntries(others);
  if (field !== null) {
    columns[field] = [column, ...(columns[field] ?? [])];
  }
  return { ...profile, columns: Object.fromEntries(Object.entries(columns).filter(([, names]) => names.length > 0)) };
}
