import type { SyntheticEvent } from 'react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useLogin } from '@/features/session/session';
import { Failure } from '@/components/notice';
import { errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import classes from './login.module.css';

export function LoginForm({ expired = false }: { expired?: boolean }) {
  const login = useLogin();
  const words = login.isError ? errorWords(login.error) : undefined;

  function onSubmit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    login.mutate({ username: text(form, 'username'), password: text(form, 'password') });
  }

  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <h1 className={classes.title}>{messages.login.title}</h1>
      {expired && !words && <p className={classes.note}>{messages.login.expired}</p>}
      {words && <Failure words={words} />}
      <TextInput
        name="username"
        label={messages.login.username}
        autoComplete="username"
        // The one thing to do on this page, and nothing before it to be read.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        required
        withAsterisk={false}
        size="md"
      />
      <PasswordInput
        name="password"
        label={messages.login.password}
        autoComplete="current-password"
        required
        withAsterisk={false}
        size="md"
      />
      <Button type="submit" size="md" fullWidth loading={login.isPending}>
        {messages.login.submit}
      </Button>
    </form>
  );
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
