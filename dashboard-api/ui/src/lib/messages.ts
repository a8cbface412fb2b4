import { answers } from '@/lib/words/answers';
import { apiKeys, users } from '@/lib/words/access';
import { account } from '@/lib/words/account';
import { accounts } from '@/lib/words/accounts';
import { coverage } from '@/lib/words/coverage';
import { days, common, freshness, live } from '@/lib/words/common';
import { engagement, reminders } from '@/lib/words/engagement';
import { errors } from '@/lib/words/errors';
import { messagesPage } from '@/lib/words/mail';
import { order } from '@/lib/words/order';
import { hold } from '@/lib/words/hold';
import { products } from '@/lib/words/products';
import { shell, palette, login } from '@/lib/words/shell';
import { recommendation } from '@/lib/words/recommendation';
import { reasons } from '@/lib/words/reasons';
import { today } from '@/lib/words/today';
import { watch } from '@/lib/words/watch';

/**
 * The words that pages share, in English. Those of a single page are in `words/pages` and come with it, as every page pays for
 * what is here. Other languages are objects of the same shape.
 */
export const messages = {
  product: 'Roadbook',
  tagline: 'Know when every account will order next.',
  errors,
  days,
  common,
  freshness,
  live,
  shell,
  palette,
  login,
  today,
  accounts,
  account,
  order,
  reasons,
  products,
  coverage,
  watch,
  engagement,
  reminders,
  hold,
  messagesPage,
  recommendation,
  answers,
  users,
  apiKeys,
};
