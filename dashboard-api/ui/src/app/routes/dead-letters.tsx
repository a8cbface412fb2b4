import { LettersPage } from '@/features/dead-letters/letters-page';

export function Component() {
  return <LettersPage />;
}
