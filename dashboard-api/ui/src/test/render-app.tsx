import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { pages } from '@/app/pages';
import { createQueryClient } from '@/app/providers';
import { theme } from '@/app/theme';
import { FakeEventSource } from '@/test/fake-event-source';

/** The whole application at an address, as a person would meet it. */
export function renderApp(path: string) {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  const router = createMemoryRouter(pages, { initialEntries: [path] });
  // Without its hundreds of variables, which jsdom would go through whenever it is asked what is hidden.
  render(
    <MantineProvider env="test" theme={theme} withCssVariables={false}>
      <QueryClientProvider client={client}>
        <Notifications />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return {
    user: userEvent.setup(),
    back: () => act(() => router.navigate(-1)),
    address: () => router.state.location.pathname + router.state.location.search,
    stream: () => {
      const last = FakeEventSource.all.at(-1);
      if (!last) {
        throw new Error('the page has opened no stream');
      }
      return last;
    },
  };
}
