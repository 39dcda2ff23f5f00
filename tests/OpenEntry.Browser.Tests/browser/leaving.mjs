// A profile whose year is over is renewed, then withdrawn; everything is taken out; the person is erased.
import { readFile } from 'node:fs/promises';
import { check, journey, said, to } from './journey.mjs';

await journey(async (visitor) => {
  const { page } = visitor;
  await visitor.become(said.more.expired);
  await visitor.picture('expired');
  await visitor.link('Renew the profile', 'Renouveler le profil');
  await visitor.heading('Renew the profile', 'Renouveler le profil');
  await visitor.button('Begin the new profile', 'Commencer le nouveau profil');
  await visitor.heading('Your profile', 'Votre profil');
  await visitor.link('Check your answers', 'Vérifier vos réponses');
  await visitor.sees('Herrera');
  await visitor.picture('renewed');
  await visitor.fill({ declared: true });
  await visitor.button('Submit the profile', 'Présenter le profil');
  await visitor.heading('Receipt for profile', 'Reçu du profil');

  await visitor.open(to('/my-file/withdraw', '/mon-dossier/retrait'));
  await visitor.heading('Withdraw the profile', 'Retirer le profil');
  await visitor.sees('by which ties are broken, is lost', 'qui départage les notes égales, sera perdu');
  await visitor.fill({ sure: true });
  await visitor.button('Withdraw the profile', 'Retirer le profil');
  await page.waitForURL(to('/my-file', '/mon-dossier'));
  await visitor.sees('withdrawn', 'retiré');

  await visitor.link('Take everything out', 'Obtenir une copie de tout');
  await visitor.heading('Take everything out', 'Obtenir une copie de tout');
  const began = Date.now();
  const [file] = await Promise.all([page.waitForEvent('download'), visitor.button('Download the archive', 'Télécharger l’archive')]);
  const bytes = await readFile(await file.path());
  console.log(`archive of ${bytes.length} bytes in ${Date.now() - began} ms`);
  check(bytes.subarray(0, 2).toString() === 'PK' && bytes.length > 1000, 'the archive is none');
  check(/^openentry-\d{4}-\d\d-\d\d\.zip$/.test(file.suggestedFilename()), `the archive is called ${file.suggestedFilename()}`);

  await visitor.open(to('/my-file/erase', '/mon-dossier/effacement'));
  await visitor.heading('Erase me', 'M’effacer');
  await visitor.picture('erase');
  await visitor.fill({ word: 'maybe' });
  await visitor.button('Erase everything about me', 'Effacer tout ce qui me concerne');
  await visitor.sees('There is a problem', 'Il y a un problème');
  await visitor.fill({ word: said.language === 'fr' ? 'effacer' : 'erase', sure: true });
  await visitor.button('Erase everything about me', 'Effacer tout ce qui me concerne');
  await page.waitForURL(to('/erased', '/efface'));
  await visitor.picture('erased');
  await visitor.open(to('/my-file', '/mon-dossier'));
  await visitor.heading('Sign in', 'Se connecter');
});
