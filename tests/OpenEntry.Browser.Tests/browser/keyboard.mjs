// The calculator without a mouse: Tab, Space, arrows, Enter and letters.
import { check, journey, said, say, to } from './journey.mjs';

await journey(async (visitor) => {
  const { page } = visitor;
  const { keyboard } = page;
  const focused = () => page.evaluate(() => {
    const one = document.activeElement;
    return { tag: one.tagName, name: one.getAttribute('name'), type: one.type, value: one.value, text: one.textContent?.trim().slice(0, 80), href: one.getAttribute('href'), summary: one.hasAttribute('data-errors') };
  });
  // On to the field of that name, from where one is.
  const reach = async (name) => {
    if ((await focused()).name === name) return;
    for (let steps = 0; steps < 120; steps++) {
      await keyboard.press('Tab');
      if ((await focused()).name === name) return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  };
  const visible = async () => {
    const outline = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
    });
    check(outline, `nothing shows that the focus is on ${JSON.stringify(await focused())}`);
  };
  // The first letters of an answer choose it in a list.
  const choose = async (name, words) => {
    await reach(name);
    await visible();
    await keyboard.type(words, { delay: 20 });
    check((await focused()).value !== '', `nothing was chosen in ${name} by “${words}”`);
  };
  // In a group Tab leads to its first answer, Space chooses it, the arrows go on from there.
  const radio = async (name, arrows) => {
    await reach(name);
    await visible();
    await keyboard.press('Space');
    for (let times = 0; times < arrows; times++) await keyboard.press('ArrowDown');
  };

  await visitor.open(to('/score', '/note'));
  await keyboard.press('Tab');
  check((await focused()).href === '#main', `the first Tab leads to ${JSON.stringify(await focused())}, not past the menu`);
  await visible();
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  check(await page.evaluate(() => document.activeElement.closest('main') !== null), 'the skip link leads nowhere');

  // Nothing filled in: the summary has the focus, and its links lead into the fields.
  await reach('age');
  await keyboard.type('31');
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

  await radio('spouse', 1);
  await choose('education', say('Master', 'Maît'));
  await radio('first', 0);
  for (const ability of ['listening', 'reading', 'writing', 'speaking']) await choose(`first-${ability}`, say('CLB 9', 'NCLC 9'));
  await radio('second', 1);
  await choose('canadianWork', '2');
  await choose('foreignWork', '3');
  await radio('credential', 2);
  await radio('offer', 0);
  await reach('sibling');
  await keyboard.press('Space');
  for (let steps = 0; steps < 20 && (await focused()).tag !== 'BUTTON'; steps++) await keyboard.press('Tab');
  await visible();
  await keyboard.press('Enter');
  await visitor.heading('Score: ', 'Note : ');
  await visitor.picture('score');
  // Age 31 gives 99, a master's degree 135, CLB 9 four times 31, two years of work in Canada 53; transferable skills 50 + 50; the Canadian degree 30, the sibling 15.
  const total = Number((await page.locator('h1').innerText()).match(/\d+/)[0]);
  check(total === 556, `${total} points instead of 556`);
});
