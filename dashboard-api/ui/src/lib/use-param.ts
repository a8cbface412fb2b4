import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What lies over or beside a page: going from one to the next, or closing it, is no step to go back to. */
const OPENED = ['open', 'send'];

/** One value of the address: null leaves it. A filter is a step of its own, which going back undoes. */
export function useParam(name: string): [string | null, (value: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const replace = OPENED.includes(name) && params.has(name);
  const set = useCallback(
    (value: string | null) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === null) {
            next.delete(name);
          } else {
            next.set(name, value);
          }
          return next;
        },
        { replace },
      ),
    [name, replace, setParams],
  );
  return [params.get(name), set];
}
