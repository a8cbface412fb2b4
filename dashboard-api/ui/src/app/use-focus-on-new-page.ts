import { type RefObject, useEffect, useRef } from 'react';

/** The heading, which is then read out; false while it is not there yet. */
function focusHeading(content: HTMLElement): boolean {
  const heading = content.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
  return heading !== null;
}

/** A new page takes the focus, which what was clicked took with it when it went; the tabs of a page leave it alone. */
export function useFocusOnNewPage(path: string): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null);
  const page = path.replace(/^(\/accounts\/[^/]+)\/.*/, '$1');
  const shown = useRef(page);
  useEffect(() => {
    const main = content.current;
    if (!main || shown.current === page) {
      return;
    }
    shown.current = page;
    if (focusHeading(main)) {
      return;
    }
    main.focus({ preventScroll: true });
    const arrival = new MutationObserver(() => {
      if (document.activeElement !== main || focusHeading(main)) {
        arrival.disconnect();
      }
    });
    arrival.observe(main, { childList: true, subtree: true });
    return () => arrival.disconnect();
  }, [page]);
  return content;
}
