import { ColumnsPage } from '@/features/files/columns-page';

export function Component() {
  return <ColumnsPage />;
}
