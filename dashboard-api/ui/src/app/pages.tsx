import { Navigate, type RouteObject } from 'react-router';
import { Crash } from '@/app/crash';
import { NotFound } from '@/app/not-found';
import { Shell } from '@/app/shell';
import { SignedIn } from '@/app/signed-in';

/** Every page is a chunk of its own; old addresses of the dashboards lead to their pages. */
export const pages: RouteObject[] = [
  {
    element: <SignedIn />,
    errorElement: <Crash />,
    HydrateFallback: () => null,
    children: [
      {
        element: <Shell />,
        errorElement: <Crash />,
        children: [
          { index: true, lazy: () => import('@/app/routes/today') },
          { path: 'accounts', lazy: () => import('@/app/routes/accounts') },
          { path: 'accounts/:id/:tab?', lazy: () => import('@/app/routes/account') },
          { path: 'watch', lazy: () => import('@/app/routes/watch') },
          { path: 'engagement', lazy: () => import('@/app/routes/engagement') },
          { path: 'team', lazy: () => import('@/app/routes/team') },
          { path: 'targets', lazy: () => import('@/app/routes/targets') },
          { path: 'targets/model', lazy: () => import('@/app/routes/target-model') },
          { path: 'targets/agents/:id', lazy: () => import('@/app/routes/agent') },
          { path: 'accuracy', lazy: () => import('@/app/routes/accuracy') },
          { path: 'backtest', lazy: () => import('@/app/routes/backtest') },
          { path: 'data', lazy: () => import('@/app/routes/data') },
          { path: 'messages', lazy: () => import('@/app/routes/messages') },
          { path: 'activity', lazy: () => import('@/app/routes/activity') },
          { path: 'administration/dead-letters', lazy: () => import('@/app/routes/dead-letters') },
          { path: 'strategic', element: <Navigate to="/accounts" replace /> },
          { path: 'sales-manager', element: <Navigate to="/team" replace /> },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];
