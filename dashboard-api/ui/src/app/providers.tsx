import type { ReactNode } from 'react';
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cssVariables, theme } from '@/app/theme';
import { meQuery } from '@/features/session/session';
import { ApiError, isWorthRetrying } from '@/lib/api-error';

/** A session that ended shows the login page, whichever request noticed first. */
function onRefused(error: unknown): void {
  if (error instanceof ApiError && error.status === 401 && error.code !== 'bad_credentials') {
    queryClient.setQueryData(meQuery.queryKey, null);
  }
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: onRefused }),
  mutationCache: new MutationCache({ onError: onRefused }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && isWorthRetrying(error),
    },
  },
});

const colorScheme = localStorageColorSchemeManager({ key: 'roadbook-color-scheme' });

export function Providers({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} colorSchemeManager={colorScheme} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" />
        {children}
      </QueryClientProvider>
    </MantineProvider>
  );
}
