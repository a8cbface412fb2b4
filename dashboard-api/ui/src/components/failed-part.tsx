import { ErrorState } from '@/components/states';
import { ChunkMissing } from '@/lib/chunk';
import { browser, useReloadWhenBack } from '@/lib/recovery';

/** Where a part of the application should be that did not arrive or could not be drawn; the rest stays. */
export function FailedPart({ error, heading = false }: { error: unknown; heading?: boolean }) {
  const missing = error instanceof ChunkMissing;
  const state = useReloadWhenBack(missing);
  return (
    <ErrorState
      error={missing && state === 'in vain' ? error.cause : error}
      onRetry={() => browser.reload()}
      heading={heading}
    />
  );
}
