import { ApiError, errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';

/** What an attempt came to for which the current password was asked. */
export function passwordFailure(error: unknown) {
  const wrong = error instanceof ApiError && error.code === 'bad_credentials';
  return wrong ? messages.profile.password.wrong : errorWords(error);
}
