// The calculator without a mouse: Tab, Space, arrows, Enter and letters.
import { visible } from './by-keyboard.mjs';
import { check, journey, said, say, to } from './journey.mjs';

await journey(async (visitor) => {
  const { page } = visitor;
  const { keyboard } = page;
  const focused = () => page.evaluate(() => {
    const one = document.activeElement;
    return { tag: one.tagName, name: one.getAttribute('name'), type: one.type, value: one.value, text: one.textContent?.trim().slice(0, 80), href: one.getAttribute('href'), summary: one.hasAttribute('data-errors') };
  });
  await visitor.open(to('/score', '/note'));
  await keyboard.press('Tab');
  check((await focused()).href === '#main', `the first Tab leads to ${JSON.stringify(await focused())}, not past the menu`);
  await visible(page.locator('body'));
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  check(await page.evaluate(() => document.activeElement.closest('main') !== null), 'the skip link leads nowhere');

  // Nothing filled in: the summary has the focus, and its links lead into the fields.
  await visitor.fill({ age: 31 });
  await keyboard.press('Enter');
  await page.locator('.summary').waitFor();
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-errors'));
  await visitor.picture('summary');
  check((await page.locator('[name=age]').inputValue()) === '31', 'what was typed is lost');
  check((await page.title()).startsWith(say('Error', 'Erreur')), `the title does not tell of the error: ${await page.title()}`);
  await keyboard.press('Tab');
  const link = await focused();
  check(link.tag === 'A' && link.href.startsWith('#'), `after the summary comes ${JSON.stringify(link)}`);
  await keyboard.press('Enter');
  const target = link.href.slice(1);
  if (said.scripts) check((await focused()).name === target, `the link of ${target} leads to ${JSON.stringify(await focused())}`);
  else check(page.url().endsWith(link.href), 'the link does not lead to the field');

  const levels = Object.fromEntries(['listening', 'reading', 'writing', 'speaking'].map((ability) => [`first-${ability}`, 9]));
  await visitor.fill({ spouse: 'no', education: 'Masters', first: 'english', ...levels, second: 'no', canadianWork: 2, foreignWork: 3, credential: 'threeOrMore', offer: 'none', sibling: true });
  await visitor.button('Show the score', 'Afficher la note');
  await visitor.heading('Score: ', 'Note : ');
  await visitor.picture('score');
  // Age 31 gives 99, a master's degree 135, CLB 9 four times 31, two years of work in Canada 53; transferable skills 50 + 50; the Canadian degree 30, the sibling 15.
  const total = Number((await page.locator('h1').innerText()).match(/\d+/)[0]);
  check(total === 556, `${total} points instead of 556`);
});
