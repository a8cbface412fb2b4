import { useRouteError } from 'react-router';
import { FailedPart } from '@/components/failed-part';
import { useNoSplash } from '@/lib/splash';

/** In the place of a page that did not arrive or could not be drawn. */
export function Crash() {
  useNoSplash();
  return <FailedPart error={useRouteError()} heading />;
}
