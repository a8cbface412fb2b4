import { answers } from '@/lib/words/answers';
import { apiKeys, users } from '@/lib/words/access';
import { accuracy } from '@/lib/words/accuracy';
import { account } from '@/lib/words/account';
import { accounts } from '@/lib/words/accounts';
import { activity } from '@/lib/words/activity';
import { columns } from '@/lib/words/columns';
import { coverage } from '@/lib/words/coverage';
import { data } from '@/lib/words/data';
import { days, common, freshness, live } from '@/lib/words/common';
import { engagement, reminders } from '@/lib/words/engagement';
import { duplicates } from '@/lib/words/duplicates';
import { digests } from '@/lib/words/digests';
import { errors } from '@/lib/words/errors';
import { messagesPage } from '@/lib/words/mail';
import { order } from '@/lib/words/order';
import { outreach } from '@/lib/words/outreach';
import { products } from '@/lib/words/products';
import { shell, palette, login } from '@/lib/words/shell';
import { profile } from '@/lib/words/profile';
import { recommendation } from '@/lib/words/recommendation';
import { rejects } from '@/lib/words/rejects';
import { reasons } from '@/lib/words/reasons';
import { team } from '@/lib/words/team';
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
  data,
  columns,
  rejects,
  duplicates,
  team,
  accuracy,
  outreach,
  messagesPage,
  digests,
  recommendation,
  answers,
  activity,
  profile,
  users,
  apiKeys,
};
