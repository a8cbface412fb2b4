import { useRouteError } from 'react-router';
import { ErrorState } from '@/components/states';

/** Where a page could not be drawn at all. */
export function Crash() {
  return <ErrorState error={useRouteError()} onRetry={() => window.location.reload()} />;
}
