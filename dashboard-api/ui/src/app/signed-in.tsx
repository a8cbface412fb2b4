import { Outlet } from 'react-router';
import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoginPage } from '@/features/session/login-page';
import { meQuery } from '@/features/session/session';
import { ErrorState } from '@/components/states';
import { messages } from '@/lib/messages';

/** The application for who is signed in, the login page, in place, for who is not. */
export function SignedIn() {
  const me = useQuery(meQuery);
  const [wasSignedIn, setWasSignedIn] = useState(false);
  if (me.data && !wasSignedIn) {
    setWasSignedIn(true);
  }
  if (me.isPending) {
    return (
      <Center h="100dvh">
        <Loader size="sm" aria-label={messages.common.loading} />
      </Center>
    );
  }
  if (me.isError) {
    return <ErrorState error={me.error} onRetry={() => void me.refetch()} />;
  }
  return me.data ? <Outlet /> : <LoginPage expired={wasSignedIn} />;
}
