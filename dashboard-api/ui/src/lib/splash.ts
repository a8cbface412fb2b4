import { useLayoutEffect } from 'react';

/** Takes away what index.html shows by itself, in the same frame as there is something better. */
export function useNoSplash(arrived = true): void {
  useLayoutEffect(() => {
    if (arrived) {
      document.getElementById('splash')?.remove();
    }
  }, [arrived]);
}
