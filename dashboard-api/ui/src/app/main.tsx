import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient, Providers } from '@/app/providers';
import { router } from '@/app/router';
import { meQuery } from '@/features/session/session';

const root = document.getElementById('root');
if (!root) {
  throw new Error('the page has no place for the application');
}
const client = createQueryClient();
// Asked while the page's own part is still on its way.
void client.query(meQuery).catch(() => undefined);
createRoot(root).render(
  <StrictMode>
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
