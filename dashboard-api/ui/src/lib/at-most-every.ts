/** Calls at once, then at most once a pause however often it is asked, and once more after the last asking. */
export function atMostEvery(pauseMs: number, call: () => void): { soon: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = false;

  function run() {
    asked = false;
    call();
    timer = setTimeout(() => {
      timer = undefined;
      if (asked) {
        run();
      }
    }, pauseMs);
  }

  return {
    soon() {
      if (timer === undefined) {
        run();
      } else {
        asked = true;
      }
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      asked = false;
    },
  };
}
