import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const codes = ['aaaa-1111', 'bbbb-2222'];

/** A gateway that knows whether the second factor is on, and keeps what it was sent. */
function serve(on: boolean) {
  const sent: [string, unknown][] = [];
  let state = on;
  server.use(
    http.get('*/api/profile', () => HttpResponse.json({ second_factor: state })),
    http.put('*/api/profile/password', async ({ request }) => {
      sent.push(['password', await request.json()]);
      return new HttpResponse(null, { status: 204 });
    }),
    http.post('*/api/profile/second-factor', async ({ request }) => {
      sent.push(['secret', await request.json()]);
      return HttpResponse.json({
        secret: 'JBSWY3DPEHPK3PXP',
        uri: 'otpauth://totp/Roadbook:manager?secret=JBSWY3DPEHPK3PXP',
      });
    }),
    http.put('*/api/profile/second-factor', async ({ request }) => {
      const body = (await request.json()) as { code: string };
      sent.push(['code', body]);
      if (body.code !== '123456') {
        return HttpResponse.json(
          { title: 'x', status: 400, code: 'validation', errors: [{ field: 'code', message: 'does not match' }] },
          { status: 400, headers: { 'content-type': 'application/problem+json' } },
        );
      }
      state = true;
      return HttpResponse.json({ recovery_codes: codes });
    }),
    http.delete('*/api/profile/second-factor', async ({ request }) => {
      sent.push(['off', await request.json()]);
      state = false;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return sent;
}

const card = async (name: string) => within(await screen.findByRole('region', { name }));

describe('one’s own account', () => {
  it('is reached from the user menu', async () => {
    serve(false);
    const { user, address } = renderApp('/accounts');

    const [menu = document.body] = await screen.findAllByRole('button', { name: /Claire Moreau/ });
    await user.click(menu);
    await user.click(await screen.findByRole('menuitem', { name: 'Your account' }));

    expect(await screen.findByRole('heading', { name: 'Your account' })).toBeVisible();
    expect(screen.getByText('Signed in as manager, Manager')).toBeVisible();
    expect(address()).toBe('/profile');
  });

  it('changes the password once both new ones match', async () => {
    const sent = serve(false);
    const { user } = renderApp('/profile');

    const password = await card('Password');
    await user.type(password.getByLabelText('Current password'), 'the old one');
    await user.type(password.getByLabelText('New password'), 'a long enough phrase');
    await user.type(password.getByLabelText('New password again'), 'a long enough phrasf');
    expect(password.getByText('The two do not match.')).toBeVisible();
    expect(password.getByRole('button', { name: 'Change password' })).toBeDisabled();
    await user.type(password.getByLabelText('New password again'), '{Backspace}e');
    await user.click(password.getByRole('button', { name: 'Change password' }));

    expect(await screen.findByText('Password changed. Other devices are signed out.')).toBeVisible();
    expect(sent).toEqual([['password', { current_password: 'the old one', new_password: 'a long enough phrase' }]]);
    expect(password.getByLabelText('Current password')).toHaveValue('');
  });

  it('says which password was wrong', async () => {
    serve(false);
    server.use(http.put('*/api/profile/password', () => problem(400, 'bad_credentials')));
    const { user } = renderApp('/profile');

    const password = await card('Password');
    await user.type(password.getByLabelText('Current password'), 'wrong');
    await user.type(password.getByLabelText('New password'), 'a long enough phrase');
    await user.type(password.getByLabelText('New password again'), 'a long enough phrase{Enter}');

    expect(await password.findByRole('alert')).toHaveTextContent('It is not your current password');
  });

  it('turns the second factor on: password, secret as picture and text, a code that proves it, recovery codes', async () => {
    const sent = serve(false);
    const { user } = renderApp('/profile');

    const factor = await card('Second factor');
    await user.click(await factor.findByRole('button', { name: 'Turn on' }));
    await user.type(factor.getByLabelText('Password'), 'the password{Enter}');

    expect(await factor.findByRole('img', { name: /QR code/ })).toBeVisible();
    expect(factor.getByText('JBSW Y3DP EHPK 3PXP')).toBeVisible();
    await user.type(factor.getByLabelText('Code from the app'), '000000{Enter}');
    expect(await factor.findByText(/This code does not match/)).toBeVisible();
    await user.clear(factor.getByLabelText('Code from the app'));
    await user.type(factor.getByLabelText('Code from the app'), '123 456{Enter}');

    const kept = await factor.findByRole('list', { name: 'Keep these recovery codes' });
    expect(
      within(kept)
        .getAllByRole('listitem')
        .map((each) => each.textContent),
    ).toEqual(codes);
    expect(factor.getByRole('button', { name: 'Copy codes' })).toBeVisible();
    expect(factor.getByRole('button', { name: 'Download' })).toBeVisible();
    await user.click(factor.getByRole('button', { name: 'I have kept them' }));

    expect(await factor.findByText('On')).toBeVisible();
    expect(screen.queryByText('aaaa-1111')).not.toBeInTheDocument();
    expect(sent).toEqual([
      ['secret', { password: 'the password' }],
      ['code', { code: '000000' }],
      ['code', { code: '123456' }],
    ]);
  });

  it('turns it off against the password', async () => {
    const sent = serve(true);
    const { user } = renderApp('/profile');

    const factor = await card('Second factor');
    await user.click(await factor.findByRole('button', { name: 'Turn off' }));
    await user.type(factor.getByLabelText('Password'), 'the password');
    await user.click(factor.getByRole('button', { name: 'Turn off' }));

    expect(await factor.findByText('Off')).toBeVisible();
    expect(sent).toEqual([['off', { password: 'the password' }]]);
  });
});
