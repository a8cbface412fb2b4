import { IconBulb } from '@tabler/icons-react';
import { reasonsOf } from '@/components/account/reasons';
import type { AccountDetail } from '@/lib/api';
import { messages } from '@/lib/messages';
import classes from './account-summary.module.css';

const words = messages.account;

/** Why this date and these scores, in words. */
export function Why({ account }: { account: AccountDetail }) {
  const reasons = reasonsOf(account);
  return (
    <section className={classes.why} aria-label={words.why}>
      <h2 className={classes.whyTitle}>
        <IconBulb size={15} stroke={1.8} aria-hidden />
        {words.why}
      </h2>
      {account.confidence === 'INSUFFICIENT' && <p className={classes.abstains}>{words.abstains}</p>}
      {reasons.length === 0 && account.confidence !== 'INSUFFICIENT' && <p className="muted">{words.noWhy}</p>}
      {reasons.length > 0 && <Reasons reasons={reasons} />}
    </section>
  );
}

export function Reasons({ reasons }: { reasons: { code: string; text: string }[] }) {
  return (
    <ul className={classes.reasons}>
      {reasons.map((reason) => (
        <li key={reason.code}>{reason.text}</li>
      ))}
    </ul>
  );
}
