// Two people were invited in a round: one reads the letter and declines, the other accepts.
import { check, journey, said, say, to } from './journey.mjs';

const { round, declining, accepting } = said.more;

await journey(async (visitor) => {
  const { page } = visitor;
  const answer = async (email, en, fr, title) => {
    await visitor.become(email);
    await visitor.link('Read the invitation', 'Lire l’invitation');
    await visitor.heading('Invitation to apply for permanent residence', 'Invitation à présenter une demande de résidence permanente');
    await visitor.sees('You can apply under this class only.', 'C’est la seule au titre de laquelle vous pouvez présenter une demande.');
    check((await page.locator(`main a[href$="/${round}"]`).count()) > 0, `the letter does not lead to round ${round}`);
    await visitor.picture(`letter-${en}`);
    await page.emulateMedia({ media: 'print' });
    await visitor.picture(`letter-${en}-printed`, { looks: false });
    check(!(await page.getByRole('main').getByRole('link', { name: say('Decline', 'Refuser') }).isVisible()), 'the printed letter has buttons');
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
  };

  await visitor.become(declining);
  const moment = async () => {
    await visitor.open(to('/my-file/receipt', '/mon-dossier/recu'));
    return page.locator('main time').first().getAttribute('datetime');
  };
  const before = await moment();
  await answer(declining, 'declined', 'refuser', say('Decline', 'Refuser'));
  await visitor.heading('Decline the invitation', 'Refuser l’invitation');
  await visitor.sees('original moment of submission', 'moment de présentation initial');
  await visitor.sees('This cannot be taken back.', 'Ce choix est définitif.');
  // Not by accident.
  await visitor.button('Decline the invitation', 'Refuser l’invitation');
  await visitor.sees('Say that you understand', 'Indiquez que vous comprenez');
  await visitor.fill({ sure: true });
  await visitor.button('Decline the invitation', 'Refuser l’invitation');
  await page.waitForURL(to('/my-file', '/mon-dossier'));
  await visitor.sees('in the pool', 'dans le bassin');
  await visitor.picture('back-in-the-pool');
  check((await moment()) === before, 'the moment of submission is another one');
  await visitor.open(to(`/my-file/rounds/${round}`, `/mon-dossier/rondes/${round}`));
  await visitor.picture('the-round');

  await answer(accepting, 'accepted', 'accepter', say('Accept', 'Accepter'));
  await visitor.heading('Accept the invitation', 'Accepter l’invitation');
  await visitor.fill({ sure: true });
  await visitor.button('Accept the invitation', 'Accepter l’invitation');
  await visitor.heading('Invitation to apply for permanent residence', 'Invitation à présenter une demande de résidence permanente');
  await visitor.sees('accepted', 'acceptée');
  await visitor.open(to('/my-file', '/mon-dossier'));
  await visitor.sees('You accepted your invitation.', 'Vous avez accepté votre invitation.');
  await visitor.picture('accepted');
});
