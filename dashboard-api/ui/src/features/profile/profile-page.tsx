import { PasswordForm } from '@/features/profile/password-form';
import { SecondFactor } from '@/features/profile/second-factor';
import { Page } from '@/components/page';
import type { Me } from '@/lib/api';
import { messages } from '@/lib/messages';
import { profile as words } from '@/lib/words/pages/profile';
import classes from './profile.module.css';

/** What a person may change about their own sign-in. */
export function ProfilePage({ me }: { me: Me }) {
  const roles = me.roles.map((role) => messages.shell.roles[role]).join(', ');
  return (
    <Page title={words.title} sentence={words.signedInAs(me.username, roles)}>
      <div className={classes.cards}>
        <PasswordForm />
        <SecondFactor />
      </div>
    </Page>
  );
}
