import { Navigate, type RouteObject } from 'react-router';
import { addresses } from '@/app/addresses';
import { Crash } from '@/app/crash';
import { NotFound } from '@/app/not-found';
import { Shell } from '@/app/shell';
import { SignedIn } from '@/app/signed-in';
import { loadChunk } from '@/lib/chunk';

type Part = { Component: () => React.ReactNode };

const parts = import.meta.glob<Part>('./routes/*.tsx');

/** A page in a chunk of its own. */
function page([name, path]: [name: string, path: string]): RouteObject {
  const load = parts[`./routes/${name}.tsx`];
  if (!load) {
    throw new Error(`there is no page ${name}`);
  }
  return { path, lazy: () => loadChunk(load) };
}

/** Every page, and old addresses of the dashboards that lead to theirs. */
export const pages: RouteObject[] = [
  {
    element: <SignedIn />,
    errorElement: <Crash />,
    HydrateFallback: () => null,
    children: [
      {
        element: <Shell />,
        children: [
          {
            // Inside the shell, which stays whatever happens to a page.
            errorElement: <Crash />,
            children: [
              ...Object.entries(addresses).map(page),
              { path: 'strategic', element: <Navigate to="/accounts" replace /> },
              { path: 'sales-manager', element: <Navigate to="/team" replace /> },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];
