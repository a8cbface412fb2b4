import { useEffect, useState } from 'react';

const EVERY_MS = 5_000;
const RELOADED_AT = 'roadbook-reloaded-at';
/** A second reload so soon would only find the same part missing again. */
const ONCE_IN_MS = 60_000;

/** The browser's own reload, which no test can carry out. */
export const browser = { reload: () => window.location.reload() };

async function answers(): Promise<boolean> {
  try {
    const { ok } = await fetch(new URL(import.meta.env.BASE_URL, window.location.origin), {
      method: 'HEAD',
      cache: 'no-store',
    });
    return ok;
  } catch {
    return false;
  }
}

function mayReload(now: number): boolean {
  return now - Number(sessionStorage.getItem(RELOADED_AT) ?? 0) > ONCE_IN_MS;
}

/**
 * A browser remembers that a part of the application did not arrive, so only a fresh page helps: reloads, once, as soon
 * as the server answers. Says whether it is still out of reach; otherwise the reload was tried and did not help.
 */
export function useReloadWhenBack(needed: boolean): 'away' | 'in vain' {
  const [state, setState] = useState<'away' | 'in vain'>('away');
  useEffect(() => {
    if (!needed) {
      return;
    }
    let over = false;
    const look = async () => {
      if (!(await answers()) || over) {
        return;
      }
      if (mayReload(Date.now())) {
        over = true;
        sessionStorage.setItem(RELOADED_AT, String(Date.now()));
        browser.reload();
      } else {
        setState('in vain');
      }
    };
    const onBack = () => void look();
    onBack();
    const timer = setInterval(onBack, EVERY_MS);
    window.addEventListener('online', onBack);
    return () => {
      over = true;
      clearInterval(timer);
      window.removeEventListener('online', onBack);
    };
  }, [needed]);
  return state;
}
