import { IconRoute } from '@tabler/icons-react';
import { LoginForm } from '@/features/session/login-form';
import { addDays, localToday } from '@/lib/days';
import { messages } from '@/lib/messages';
import { WindowTimeline } from '@/components/window-bar';
import { Logo } from '@/components/logo';
import classes from './login.module.css';

export function LoginPage({ expired = false }: { expired?: boolean }) {
  const today = localToday();
  return (
    <main className={classes.page}>
      <title>{`${messages.login.title} · ${messages.product}`}</title>
      <section className={classes.story} aria-hidden>
        <Logo size={30} />
        <div>
          <p className={classes.tagline}>{messages.tagline}</p>
          <ul className={classes.promises}>
            {messages.login.promises.map((promise) => (
              <li key={promise}>
                <IconRoute size={16} stroke={1.6} />
                {promise}
              </li>
            ))}
          </ul>
        </div>
        <div className={classes.sample}>
          <WindowTimeline
            forecast={{
              today,
              last: addDays(today, -9),
              expected: addDays(today, 3),
              windowStart: addDays(today, 1),
              windowEnd: addDays(today, 5),
            }}
          />
        </div>
      </section>
      <section className={classes.entry}>
        <LoginForm expired={expired} />
      </section>
    </main>
  );
}
