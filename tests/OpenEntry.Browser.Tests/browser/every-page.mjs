// Every page in turn, and every form with nothing in it.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { look } from './looking.mjs';
import { check, launch, said, say, Visitor } from './journey.mjs';

const browser = await launch();
const wrong = [];
// Kept as it goes, beside the pictures.
const find = (words) => {
  wrong.push(words);
  appendFileSync(join(said.pictures, 'findings.txt'), `${words}\n`);
};
let pages = 0;
let forms = 0;

// Empties a form and sends it; true when it came back with what is wrong.
const sendEmpty = async (page) => {
  const form = page.locator('main form:has(.field)').first();
  if ((await form.count()) === 0) return false;
  await Promise.all([
    page.waitForNavigation(),
    form.evaluate((one) => {
      for (const control of one.elements) {
        if (control.type === 'hidden' || control.tagName === 'BUTTON') continue;
        if (control.type === 'radio' || control.type === 'checkbox') control.checked = false;
        else control.value = '';
      }
      HTMLFormElement.prototype.submit.call(one);
    }),
  ]);
  return (await page.locator('.summary').count()) > 0;
};

const whos = [...new Set(said.more.visits.map((visit) => visit.Who))];
for (const who of whos) {
  const visitor = await Visitor.of(browser);
  const { page } = visitor;
  if (who) await visitor.become(who);
  for (const visit of said.more.visits.filter((one) => one.Who === who)) {
    const address = visit.Address;
    try {
      const answer = await visitor.open(said.address + address);
      check(answer.status() === 200, `answers ${answer.status()}`);
      pages += 1;
      for (const one of await look(page)) find(`${address} (${who ?? 'nobody'}): ${one}`);
      await visitor.picture(`${address.slice(4).replace(/[^\w]+/g, '-').slice(0, 60) || 'home'}`, { looks: false, fullPage: false });
      if (await sendEmpty(page)) {
        forms += 1;
        check(await page.evaluate(() => document.activeElement?.hasAttribute('data-errors')), 'the summary of an empty form has not the focus');
        check((await page.title()).startsWith(say('Error', 'Erreur')), `the title of an empty form is ${await page.title()}`);
        for (const one of await look(page)) find(`${address} sent empty (${who ?? 'nobody'}): ${one}`);
      }
    } catch (error) {
      find(`${address} (${who ?? 'nobody'}): ${error.message}`);
    }
  }

  for (const one of visitor.wrong) find(one);
  await visitor.context.close();
}

await browser.close();
console.log(`${pages} pages, ${forms} forms sent empty`);
if (forms < 10) wrong.push(`only ${forms} forms came back with what is wrong`);
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exitCode = 1;
}
