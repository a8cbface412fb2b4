import type { ReactNode } from 'react';
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cssVariables, theme } from '@/app/theme';
import { meQuery } from '@/features/session/session';
import { ApiError, isWorthRetrying } from '@/lib/api-error';

const AFTER_FAILURE_MS = 10_000;

/** A session that ended shows the login page, whichever request noticed first. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.status === 401 && error.code !== 'bad_credentials') {
      client.setQueryData(meQuery.queryKey, null);
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
        // What failed for a passing reason comes back by itself.
        refetchInterval: ({ state }) =>
          state.status === 'error' && isWorthRetrying(state.error) ? AFTER_FAILURE_MS : false,
      },
    },
  });
  return client;
}

const colorScheme = localStorageColorSchemeManager({ key: 'roadbook-color-scheme' });

type ProvidersProps = { client: QueryClient; children: ReactNode };

export function Providers({ client, children }: ProvidersProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={client}>
        <Notifications position="bottom-right" />
        {children}
      </QueryClientProvider>
    </MantineProvider>
  );
}
