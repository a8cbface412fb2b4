import { useQuery } from '@tanstack/react-query';
import { chancesLike, windowsLike } from '@/features/account/trust';
import { accuracyQuery } from '@/lib/accuracy';
import type { AccountDetail } from '@/lib/api';
import { count, decimal, share } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './account.module.css';

const words = messages.account.trust;

/** How much to trust the window and the chance: what became of others like them. */
export function TrustLines({ account }: { account: AccountDetail }) {
  const { data } = useQuery(accuracyQuery);
  if (!data || account.window_start === null || account.silent_days !== null) {
    return null;
  }
  const { calibration } = data;
  const windows = windowsLike(account, calibration);
  const chances = chancesLike(account, calibration);
  return (
    <section className={classes.trust} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p>
        {windows
          ? words.window(decimal(100 * windows.held, 0), count(windows.times), calibration.weeks)
          : words.noWindow}
      </p>
      <p>{chances ? words.chance(share(chances.about), share(chances.came), count(chances.times)) : words.noChance}</p>
    </section>
  );
}
