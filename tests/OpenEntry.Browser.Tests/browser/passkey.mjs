// A passkey, by an authenticator that Chromium plays itself.
import { journey, said, say, to } from './journey.mjs';

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
  // Looking at it would end the session of the tools that the authenticator hangs on.
  await visitor.picture('passkeys', { looks: false });

  await page.getByRole('banner').getByRole('button', { name: say('Sign out', 'Se déconnecter') }).click();
  await visitor.sees('You are signed out.', 'Vous êtes déconnecté.');
  await visitor.button('Use a passkey', 'Utiliser une clé d’accès');
  await page.waitForURL(to('/my-file', '/mon-dossier'));
  await visitor.heading('Kofi Mensah', 'Kofi Mensah');

  // Once the account has it no more, the passkey opens nothing.
  await visitor.open(to('/account/passkeys', '/compte/cles-d-acces'));
  await visitor.button('Remove', 'Retirer');
  await visitor.sees('The passkey was removed.', 'La clé d’accès a été retirée.');
  await page.getByRole('banner').getByRole('button', { name: say('Sign out', 'Se déconnecter') }).click();
  await visitor.sees('You are signed out.', 'Vous êtes déconnecté.');
  await visitor.button('Use a passkey', 'Utiliser une clé d’accès');
  await page.locator('.summary').waitFor();
  await visitor.sees('This passkey opens no account here', 'Cette clé d’accès n’ouvre aucun compte ici');
});
