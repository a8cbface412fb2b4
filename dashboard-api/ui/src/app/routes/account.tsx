import { NotFound } from '@/app/not-found';

export function Component() {
  return <NotFound />;
}
