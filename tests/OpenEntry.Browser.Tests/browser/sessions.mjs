// Out, in again with password and code, and the sessions one has open.
import { check, codeOf, journey, said, say, to, Visitor } from './journey.mjs';

const { email, password, key } = said.more;

await journey(async (visitor, browser) => {
  const { page } = visitor;
  const signIn = async (who, address, secret) => {
    await who.open(to('/sign-in', '/connexion'));
    await who.fill({ email: address, password: secret });
    await who.button('Sign in', 'Se connecter');
  };
  const refusal = async (address, secret) => {
    await signIn(visitor, address, secret);
    await visitor.sees('There is a problem', 'Il y a un problème');
    check((await page.locator('[name=password]').inputValue()) === '', 'a password was given back');
    check((await page.locator('[name=email]').inputValue()) === address, 'the address was not kept');
    return page.locator('.summary').innerText();
  };

  // Whoever has no account is told the very same as whoever typed a wrong password.
  const [wrong, unknown] = [await refusal(email, 'not my password'), await refusal('nobody@example.org', 'not my password')];
  check(wrong === unknown, `“${wrong}” and “${unknown}” differ`);
  await visitor.picture('refused');

  await signIn(visitor, email, password);
  await visitor.heading('Second step', 'Seconde étape');
  await visitor.fill({ code: '000000' });
  await visitor.button('Continue', 'Continuer');
  await visitor.sees('There is a problem', 'Il y a un problème');
  await visitor.fill({ code: codeOf(key) });
  await visitor.button('Continue', 'Continuer');
  await page.waitForURL(to('/my-file', '/mon-dossier'));

  await page.getByRole('banner').getByRole('button', { name: say('Sign out', 'Se déconnecter') }).click();
  await visitor.sees('You are signed out.', 'Vous êtes déconnecté.');
  await visitor.open(to('/my-file', '/mon-dossier'));
  await visitor.heading('Sign in', 'Se connecter');

  // Signed in from the page that asked for it, one comes to the file that was wanted.
  await visitor.fill({ email, password });
  await visitor.button('Sign in', 'Se connecter');
  await visitor.fill({ code: codeOf(key) });
  await visitor.button('Continue', 'Continuer');
  await page.waitForURL(to('/my-file', '/mon-dossier'));

  // A second device; the first one ends its session.
  const other = await Visitor.of(browser);
  await other.become(email);
  await visitor.open(to('/account/sessions', '/compte/sessions'));
  const rows = page.locator('main tbody tr');
  check((await rows.count()) === 2, `${await rows.count()} sessions instead of 2`);
  await visitor.sees('this one', 'celle-ci');
  await visitor.picture('sessions');
  await visitor.button('End all other sessions', 'Mettre fin à toutes les autres sessions');
  await visitor.sees('Ended.', 'C’est terminé.');
  check((await rows.count()) === 1, 'the other session is still there');
  await other.open(to('/my-file', '/mon-dossier'));
  await other.heading('Sign in', 'Se connecter');
});
