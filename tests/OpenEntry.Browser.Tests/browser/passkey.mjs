// A passkey, by an authenticator that Chromium plays itself.
import { check, journey, said, say, to } from './journey.mjs';

await journey(async (visitor) => {
  const { page } = visitor;
  const devtools = await visitor.context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  await visitor.become(said.more.person);
  await visitor.open(to('/account/passkeys', '/compte/cles-d-acces'));
  await visitor.fill({ name: 'Blue laptop' });
  await visitor.button('Add a passkey', 'Ajouter une clé d’accès');
  // The first thing that was made after the sign-in: recovery codes are offered, unless there are some.
  await page.waitForURL(/recovery-codes|passkeys\?done=added/);
  await visitor.open(to('/account/passkeys', '/compte/cles-d-acces'));
  await visitor.sees('Blue laptop');
  await visitor.picture('passkeys');

  await page.getByRole('banner').getByRole('button', { name: say('Sign out', 'Se déconnecter') }).click();
  await visitor.sees('You are signed out.', 'Vous êtes déconnecté.');
  await visitor.button('Use a passkey', 'Utiliser une clé d’accès');
  await page.waitForURL(to('/my-file', '/mon-dossier'));
  await visitor.heading('Kofi Mensah', 'Kofi Mensah');

  // Without the passkey, that way is closed, and the page says what to do.
  await page.getByRole('banner').getByRole('button', { name: say('Sign out', 'Se déconnecter') }).click();
  await devtools.send('WebAuthn.disable');
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  await visitor.button('Use a passkey', 'Utiliser une clé d’accès');
  await page.locator('[data-passkey-failed]').waitFor({ state: 'visible' });
  check(page.url().includes(say('/sign-in', '/connexion')), 'one is signed in without a passkey');
});
