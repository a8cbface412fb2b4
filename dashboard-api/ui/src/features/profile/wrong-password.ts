import { ApiError, errorWords } from '@/lib/api-error';
import { profile as profileWords } from '@/lib/words/pages/profile';

/** What an attempt came to for which the current password was asked. */
export function passwordFailure(error: unknown) {
  const wrong = error instanceof ApiError && error.code === 'bad_credentials';
  return wrong ? profileWords.password.wrong : errorWords(error);
}
