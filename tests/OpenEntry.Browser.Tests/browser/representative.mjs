// A candidate lets a representative read and change the file; the history says who did what.
import { check, journey, said, say, to, Visitor } from './journey.mjs';

const { candidate, representative } = said.more;

await journey(async (visitor, browser) => {
  await visitor.become(candidate);
  await visitor.open(to('/account/access/give', '/compte/acces/donner'));
  await visitor.fill({ email: representative, kind: 'Representative', until: [2027, 2, 1] });
  await visitor.fill({ scope: 'Read' });
  await visitor.fill({ scope: 'Edit' });
  await visitor.button('Offer access', 'Offrir l’accès');
  await visitor.sees('The offer is on its way by mail.', 'L’offre est en route par courriel.');
  await visitor.picture('offered');

  const marie = await Visitor.of(browser);
  const { page } = marie;
  await marie.become(representative);
  await marie.openLetter(representative, say('/account/files', '/compte/dossiers'));
  await marie.heading('Files of others', 'Dossiers d’autrui');
  // Who has submitted nothing yet is known by their address.
  const card = page.locator('.card', { hasText: candidate });
  await card.getByRole('button', { name: say('Take it up', 'Accepter') }).click();
  await marie.sees('You have access now.', 'Vous avez maintenant accès.');
  await card.getByRole('button', { name: say('Act for this person', 'Agir pour cette personne') }).click();
  await marie.sees('You act for', 'Vous agissez pour');
  await marie.picture('acting');

  await marie.open(to('/my-file/profile/destination', '/mon-dossier/profil/destination'));
  await marie.fill({ intendedProvince: 'PE' });
  await marie.button('Save and continue', 'Enregistrer et continuer');
  await marie.heading(`Profile: ${candidate}`, `Profil\u00a0: ${candidate}`);
  await marie.picture('their-profile');
  await marie.open(to('/my-file/check', '/mon-dossier/verification'));
  await marie.sees('Prince Edward Island', 'Île-du-Prince-Édouard');
  check((await page.locator('[name=declared]').count()) === 0, 'a representative who may not submit is shown how');
  await marie.picture('check-without-submitting');
  check((await marie.open(to('/account/access', '/compte/acces'))).status() === 403, 'a representative may give access to the file of somebody else');
  check((await marie.open(to('/my-file/take-out', '/mon-dossier/copie'))).status() === 403, 'a representative may take everything out');
  check((await marie.open(to('/my-file/erase', '/mon-dossier/effacement'))).status() === 403, 'a representative may erase the person');
  check(marie.wrong.length === 0, marie.wrong.join('\n'));

  await visitor.open(to('/my-file/history', '/mon-dossier/historique'));
  const newest = await visitor.page.locator('ol.plain > li').first().innerText();
  check(newest.includes('Marie Lavoie') || newest.includes(representative) || newest.includes(say('representative', 'représentant')), `the history does not say who: ${newest}`);
  await visitor.picture('history');

  await visitor.open(to('/account/access', '/compte/acces'));
  await visitor.button('End', 'Mettre fin');
  await visitor.sees('The access has ended.', 'L’accès a pris fin.');
  await marie.open(to('/my-file', '/mon-dossier'));
  check(!(await page.locator('body').innerText()).includes(candidate), 'access that was ended still opens the file');
});
