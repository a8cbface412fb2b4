import '@testing-library/jest-dom/vitest';
import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { FakeEventSource } from '@/test/fake-event-source';
import { server } from '@/test/server';

// What a browser has and jsdom has not. Elements get a size, or a virtual list would show no rows.
vi.stubGlobal('EventSource', FakeEventSource);
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);
vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { value: 800 });
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { value: 1200 });
HTMLElement.prototype.scrollTo = () => undefined;
HTMLElement.prototype.scrollIntoView = () => undefined;
URL.createObjectURL = () => 'blob:export';
URL.revokeObjectURL = () => undefined;

configure({
  // A busy machine may take its time; a page that never answers still fails.
  asyncUtilTimeout: 20_000,
  // What the page looked like is written out where asked for, not at every look while waiting.
  ...(process.env.DEBUG_PRINT_LIMIT === '0' && {
    getElementError: (message: string | null) =>
      Object.assign(new Error(message ?? 'nothing found'), { name: 'TestingLibraryElementError' }),
  }),
});

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  notifications.clean();
  server.resetHandlers();
  localStorage.clear();
  FakeEventSource.all.length = 0;
});
afterAll(() => server.close());
