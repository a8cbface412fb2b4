import { LettersPage } from '@/features/letters/letters-page';

export function Component() {
  return <LettersPage />;
}
