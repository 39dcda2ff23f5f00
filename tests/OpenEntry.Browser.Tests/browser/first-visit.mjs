// From the first page to a profile in the pool, in one sitting.
import { readFile } from 'node:fs/promises';
import { check, codeOf, journey, said, say, to } from './journey.mjs';

const email = 'wei.chen@example.org';
const password = 'lantern gravel otter';

await journey(async (visitor) => {
  const { page } = visitor;

  // Part of the profile, by the link of its list; one page of answers after the other.
  const part = async (en, fr, ...pages) => {
    await page.locator(`a[href$="${say(`/my-file/profile/${en}`, `/mon-dossier/profil/${fr}`)}"]`).click();
    for (const answers of pages) {
      await visitor.fill(answers);
      await visitor.button('Save and continue', 'Enregistrer et continuer');
    }
    await visitor.heading('Your profile', 'Votre profil');
  };
  // One more entry of a list.
  const entry = async (add, ...pages) => {
    await visitor.link(add.en, add.fr);
    for (const answers of pages) {
      if (typeof answers === 'function') await answers();
      else {
        await visitor.fill(answers);
        await visitor.button('Save and continue', 'Enregistrer et continuer');
      }
    }
    await page.getByRole('link', { name: say('Done with this part', 'Terminé pour cette partie') }).waitFor();
  };
  const list = async (en, fr, ...entries) => {
    await page.locator(`a[href$="${say(`/my-file/profile/${en}`, `/mon-dossier/profil/${fr}`)}"]`).click();
    for (const one of entries) await entry(...one);
    await visitor.link('Done with this part', 'Terminé pour cette partie');
    await visitor.heading('Your profile', 'Votre profil');
  };
  // An occupation as people look for one: by a word of its title, and then a choice.
  const occupation = async (words, code, rest) => {
    await visitor.fill(rest);
    const field = page.locator('[name=noc]');
    if (said.scripts) {
      await field.pressSequentially(words);
      const option = page.getByRole('option', { name: code });
      await option.waitFor();
      check((await page.getByRole('option').count()) > 1, `only one suggestion for ${words}`);
      await visitor.picture('suggestions');
      await option.click();
      check((await field.inputValue()).includes(code), `the field holds ${await field.inputValue()}, not ${code}`);
    } else {
      await field.fill(words);
      await visitor.button('Save and continue', 'Enregistrer et continuer');
      await visitor.sees('Choose the occupation that fits', 'Choisissez la profession qui convient');
      await visitor.picture('choice-of-occupations');
      await visitor.fill({ noc: code });
    }
    await visitor.button('Save and continue', 'Enregistrer et continuer');
  };

  await visitor.open(`${said.address}${say('/en', '/fr')}`);
  await visitor.picture('first-page');
  await page.getByRole('link', { name: say('Open an account', 'Ouvrir un compte') }).first().click();
  await visitor.heading('Open an account', 'Ouvrir un compte');
  await visitor.fill({ email, new: 'short' });
  await visitor.button('Open an account', 'Ouvrir un compte');
  await visitor.sees('There is a problem', 'Il y a un problème');
  await visitor.fill({ email, new: password });
  await visitor.button('Open an account', 'Ouvrir un compte');
  await visitor.heading('Check your mail', 'Vérifiez votre courriel');
  await visitor.openLetter(email, say('/account/confirm/', '/compte/confirmer/'));
  await visitor.heading('Confirm your e-mail address', 'Confirmez votre adresse courriel');
  await visitor.fill({ password });
  await visitor.button('Confirm', 'Confirmer');
  await visitor.heading('Protect your account', 'Protégez votre compte');
  await visitor.link('Set up an app', 'Configurer une application');
  await visitor.heading('Set up an authenticator app', 'Configurer une application d’authentification');
  await visitor.picture('authenticator');
  const key = await page.locator('main code').innerText();
  await visitor.fill({ code: codeOf(key) });
  await visitor.button('Use this app', 'Utiliser cette application');
  await visitor.heading('Recovery codes', 'Codes de récupération');
  await visitor.button('Make new codes', 'Créer de nouveaux codes');
  check((await page.locator('main .mono li').count()) >= 8, 'there are too few recovery codes');
  await visitor.link('I have kept them', 'Je les ai conservés');
  await visitor.heading('Your account', 'Votre compte');

  // The file is one click away.
  await page.getByRole('banner').getByRole('link', { name: say('Your file', 'Votre dossier') }).click();
  await visitor.link('Begin your profile', 'Commencer votre profil');
  await visitor.button('Begin your profile', 'Commencer votre profil');
  await visitor.heading('Your profile', 'Votre profil');
  await visitor.picture('parts');

  await part('identity', 'identite', { givenNames: 'Wei', familyName: 'Chen', birthDate: [1993, 5, 17] });
  await part('family', 'famille', { maritalStatus: 'married', dependentChildren: 1 });
  await part('spouse', 'conjoint', { accompanying: 'yes', status: 'foreignNational', livesInCanada: 'yes', birthDate: [1994, 8, 2], firstOfficialLanguage: 'english' });
  await part('first-language', 'premiere-langue', { firstOfficialLanguage: 'english' });
  await list('tests', 'tests', [
    { en: 'Add a language test', fr: 'Ajouter un test de langue' },
    { test: 'ielts', testDate: [2026, 3, 10] },
    { listening: say('8.5', '8,5'), reading: '8', writing: '7', speaking: say('7.5', '7,5'), resultDate: [2026, 3, 23], use: 'no' },
  ]);
  await list('education', 'etudes',
    [
      { en: 'Add a diploma or degree', fr: 'Ajouter un diplôme ou un grade' },
      { level: 'threeYearOrMore', country: 'CN', completed: [2015, 6, 30] },
      async () => {
        await visitor.fill({ assessed: 'yes' });
        await visitor.fill({ body: { index: 1 }, issued: [2025, 11, 4], equivalent: 'threeYearOrMore', reference: 'A-1234' });
        await visitor.button('Save and continue', 'Enregistrer et continuer');
      },
    ],
    [
      { en: 'Add a diploma or degree', fr: 'Ajouter un diplôme ou un grade' },
      { level: 'masters', country: 'CA', completed: [2023, 4, 28] },
      { studied: 'yes', fullTimeMonths: 20, monthsInCanada: 20, recognized: 'yes' },
    ]);
  await list('studies', 'sejours-etudes', [
    { en: 'Add a period of study', fr: 'Ajouter une période d’études' },
    { from: [2021, 9, 7], to: [2023, 4, 28], programYears: 2, academicYearsCompleted: 2, hoursPerWeek: 20, goodStanding: 'yes' },
  ]);
  await list('work', 'emplois',
    [
      { en: 'Add a job', fr: 'Ajouter un emploi' },
      () => occupation(say('software', 'logiciel'), '21231', { title: 'Harbour Software', country: 'CN', from: [2016, 2, 1], to: [2021, 7, 30], hoursPerWeek: 40 }),
      { dutiesPerformed: 'yes', paid: 'yes', selfEmployed: 'no', fullTimeStudent: 'no', primaryOccupation: 'yes' },
    ],
    [
      { en: 'Add a job', fr: 'Ajouter un emploi' },
      { noc: '21231', title: 'Lakeside Systems', country: 'CA', from: [2023, 6, 5], hoursPerWeek: say('37.5', '37,5') },
      { dutiesPerformed: 'yes', paid: 'yes', selfEmployed: 'no', fullTimeStudent: 'no', authorized: 'yes', canadianEmployer: 'yes', publiclyFundedPhysician: 'no', primaryOccupation: 'yes' },
    ]);
  await part('permit', 'permis', { allowed: 'yes', kind: 'open', from: [2023, 6, 1], to: [2027, 5, 31] });
  await list('offers', 'offres', [
    { en: 'Add an offer', fr: 'Ajouter une offre' },
    { employer: 'Lakeside Systems', noc: '21231', made: [2026, 7, 2], fullTime: 'yes' },
    { lmia: 'no', excludedEmployer: 'no', workingForEmployer: 'no' },
  ]);
  await list('relatives', 'parents', [
    { en: 'Add a relative', fr: 'Ajouter un parent' },
    { relationship: 'sibling', ofSpouse: 'no', birthDate: [1990, 1, 9], status: 'permanentResident', livesInCanada: 'yes' },
  ]);
  await part('funds', 'fonds', { settlementFunds: 30000 });
  await part('destination', 'destination', { intendedProvince: 'NS' });
  await part('military', 'service-militaire', { served: 'no' });
  await part('declarations', 'declarations', { inadmissibleForMisrepresentation: 'no' });
  await list('spouse-tests', 'conjoint-tests', [
    { en: 'Add a language test', fr: 'Ajouter un test de langue' },
    { test: 'celpip', testDate: [2026, 2, 3] },
    { listening: 8, reading: 8, writing: 7, speaking: 7, use: 'no' },
  ]);
  await list('spouse-work', 'conjoint-emplois', [
    { en: 'Add a job', fr: 'Ajouter un emploi' },
    { noc: '31301', country: 'CA', from: [2024, 9, 3], hoursPerWeek: 30 },
    { dutiesPerformed: 'yes', paid: 'yes', selfEmployed: 'no', fullTimeStudent: 'no', authorized: 'yes', canadianEmployer: 'yes', publiclyFundedPhysician: 'no', primaryOccupation: 'no' },
  ]);
  await visitor.picture('parts-filled-in');

  await visitor.link('Check your answers', 'Vérifier vos réponses');
  await visitor.heading('Check your answers', 'Vérifiez vos réponses');
  await visitor.sees('Harbour Software');
  await visitor.sees('Nova Scotia', 'Nouvelle-Écosse');
  await visitor.picture('check');
  await visitor.button('Submit the profile', 'Présenter le profil');
  await visitor.sees('Declare that it is true', 'Déclarez qu’il est véridique');
  await visitor.fill({ declared: true });
  await visitor.button('Submit the profile', 'Présenter le profil');
  await visitor.heading('Receipt for profile', 'Reçu du profil');
  await visitor.picture('receipt');
  const [file] = await Promise.all([page.waitForEvent('download'), visitor.link('Download', 'Télécharger')]);
  const receipt = JSON.parse(await readFile(await file.path(), 'utf8'));
  check(receipt.score > 0 && /^[0-9a-f]{64}$/.test(receipt.sha256), `the receipt says ${JSON.stringify(receipt)}`);
  await visitor.sees(receipt.sha256);

  await visitor.open(to('/my-file', '/mon-dossier'));
  await visitor.heading('Wei Chen', 'Wei Chen');
  const card = (en, fr) => page.locator('.card', { has: page.getByRole('heading', { name: say(en, fr), exact: true }) }).locator('.figure').innerText();
  check(Number(await card('Score', 'Note')) === receipt.score, `the file shows ${await card('Score', 'Note')} points, the receipt ${receipt.score}`);
  const rank = Number(await card('Place in the pool', 'Rang dans le bassin'));
  check(rank >= 1 && rank <= 4, `rank ${rank}`);
  await visitor.picture('file');
});
