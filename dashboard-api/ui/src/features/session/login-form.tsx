import { type SyntheticEvent, useState } from 'react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type Credentials, useLogin } from '@/features/session/session';
import { Failure } from '@/components/notice';
import { ApiError, errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import classes from './login.module.css';

const words = messages.login;

/** Name and password; then, from whom it is wanted, a code. */
export function LoginForm({ expired = false }: { expired?: boolean }) {
  const login = useLogin();
  const [known, setKnown] = useState<Credentials>();
  const asksForCode = isCodeWanted(login.error);
  const failure = login.isError && !asksForCode ? errorWords(login.error) : undefined;

  function attempt(credentials: Credentials) {
    login.mutate(credentials, {
      onError: (error) => {
        if (isCodeWanted(error)) {
          setKnown({ username: credentials.username, password: credentials.password });
        }
      },
    });
  }

  function onSubmit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    attempt(
      known
        ? { ...known, code: text(form, 'code').replaceAll(' ', '') }
        : { username: text(form, 'username'), password: text(form, 'password') },
    );
  }

  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <h1 className={classes.title}>{known ? words.codeTitle : words.title}</h1>
      {known && <p className={classes.note}>{words.codeText}</p>}
      {expired && !known && !failure && <p className={classes.note}>{words.expired}</p>}
      {failure && <Failure words={failure} />}
      {known ? <CodeField /> : <NameAndPassword />}
      <Button type="submit" size="md" fullWidth loading={login.isPending}>
        {words.submit}
      </Button>
      {known && (
        <Button
          variant="subtle"
          size="xs"
          onClick={() => {
            setKnown(undefined);
            login.reset();
          }}
        >
          {words.otherUser}
        </Button>
      )}
    </form>
  );
}

function NameAndPassword() {
  return (
    <>
      <TextInput
        name="username"
        label={words.username}
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
        label={words.password}
        autoComplete="current-password"
        required
        withAsterisk={false}
        size="md"
      />
    </>
  );
}

function CodeField() {
  return (
    <TextInput
      name="code"
      label={words.code}
      autoComplete="one-time-code"
      inputMode="text"
      // It takes the place of the field that was just left.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      required
      withAsterisk={false}
      size="md"
    />
  );
}

function isCodeWanted(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'second_factor_required';
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
