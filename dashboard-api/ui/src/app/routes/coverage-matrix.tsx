import { MatrixPage } from '@/features/coverage/matrix-page';

export function Component() {
  return <MatrixPage />;
}
