// What a page must be for everyone: axe without a finding in both colour schemes, landmarks, one heading, its language, and no scrolling sideways on a small screen or when enlarged.
import { readFileSync } from 'node:fs';
import { french, require, said } from './journey.mjs';

let source;
const axe = () => (source ??= readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));

const findings = (page, options) => page.evaluate(async (given) => {
  const { violations } = await window.axe.run(document, { ...given, resultTypes: ['violations'], preload: false });
  return violations.map((one) => `${one.id} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 200)} ${one.nodes[0].any.map((why) => why.message).join('; ').slice(0, 200)}`);
}, options);

// French as it is set in Canada: a colon and the inside of guillemets take a no-break space, the marks ; ! ? none; the apostrophe is the curved one.
// What a person typed, code and words of another language are left as they are.
const badlySet = () => {
  const wrong = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest('script, style, code, pre, textarea, [lang="en"]')) continue;
    const bad = / [:;!?»%](?![\w/])|« |\p{L}'\p{L}/u.exec(node.data);
    if (bad) wrong.add(`badly set: ${node.data.slice(Math.max(0, bad.index - 40), bad.index + 40).trim()}`);
  }
  return [...wrong];
};

/** Everything that is wrong with a page, a line each. */
export const look = async (page) => {
  const wrong = [];
  const shape = await page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    missing: ['header', 'nav', 'main', 'footer'].filter((name) => !document.querySelector(name)),
  }));
  if (!shape.language.startsWith(said.language)) wrong.push(`lang is ${shape.language}`);
  if (!/.+ – OpenEntry$/.test(shape.title)) wrong.push(`the title is “${shape.title}”`);
  if (shape.headings !== 1) wrong.push(`${shape.headings} h1`);
  if (shape.missing.length > 0) wrong.push(`no ${shape.missing.join(', ')}`);

  if (french) wrong.push(...await page.evaluate(badlySet));

  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(axe());
  wrong.push(...await findings(page, {}));
  // The same page in other colours: only what has to do with colours can differ.
  await page.emulateMedia({ colorScheme: 'dark' });
  wrong.push(...(await findings(page, { runOnly: ['color-contrast', 'link-in-text-block'] })).map((one) => `dark: ${one}`));
  await page.emulateMedia({ colorScheme: 'light' });

  // 320 CSS pixels wide: a small telephone, and a window of 1280 by 1024 at 400 %.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setDeviceMetricsOverride', { width: 320, height: 256, deviceScaleFactor: 4, mobile: false });
  const wide = await page.evaluate(() => {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over <= 0) return null;
    const first = [...document.querySelectorAll('body *')].find((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !one.closest('.scroll, .unseen'));
    return `${over} pixels: ${first?.outerHTML.slice(0, 160)}`;
  });
  if (wide) wrong.push(`scrolls sideways at 320 pixels by ${wide}`);
  await devtools.send('Emulation.clearDeviceMetricsOverride');
  await devtools.detach();
  return wrong;
};
