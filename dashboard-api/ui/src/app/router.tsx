import { createBrowserRouter } from 'react-router';
import { pages } from '@/app/pages';

export const router = createBrowserRouter(pages, { basename: '/dashboard' });
