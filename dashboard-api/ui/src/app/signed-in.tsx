import { Outlet } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoginPage } from '@/features/session/login-page';
import { meQuery } from '@/features/session/session';
import { ErrorState } from '@/components/states';
import { useNoSplash } from '@/lib/splash';

/** The application for who is signed in, the login page, in place, for who is not. */
export function SignedIn() {
  const me = useQuery(meQuery);
  const [wasSignedIn, setWasSignedIn] = useState(false);
  if (me.data && !wasSignedIn) {
    setWasSignedIn(true);
  }
  useNoSplash(!me.isPending);
  if (me.data !== undefined) {
    return me.data ? <Outlet /> : <LoginPage expired={wasSignedIn} />;
  }
  return me.isError && <ErrorState error={me.error} onRetry={() => void me.refetch()} heading />;
}
