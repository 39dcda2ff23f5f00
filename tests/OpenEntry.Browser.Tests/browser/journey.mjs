// What the journeys share: a browser, its page, words of either language, and the little that a person does with a page.
import { createHmac } from 'node:crypto';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { withoutMouse } from './by-keyboard.mjs';
import { look } from './looking.mjs';

/** What the test says: address, language, scripts, keyboard, ahead, browser, packages, pictures, more. */
export const said = JSON.parse(process.argv[2]);
export const require = createRequire(resolve(said.packages, 'package.json'));
const { chromium } = require('playwright-core');

export const french = said.language === 'fr';
/** The words of the language of the journey. */
export const say = (en, fr) => (french ? fr : en);
/** An address of the site in the language of the journey. */
export const to = (en, fr) => said.address + say(`/en${en}`, `/fr${fr}`);

/** Ends the journey when something is not as it should be. */
export const check = (right, words) => {
  if (!right) throw new Error(words);
};

export const launch = () => chromium.launch({
  executablePath: said.browser,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/** Somebody with a browser of their own. */
export class Visitor {
  #pictures = 0;
  wrong = [];

  static async of(browser, options = {}) {
    const visitor = new Visitor();
    visitor.context = await browser.newContext({
      javaScriptEnabled: said.scripts,
      locale: say('en-CA', 'fr-CA'),
      timezoneId: 'America/Toronto',
      // A colour that is on its way is neither one.
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    visitor.context.setDefaultTimeout(60_000);
    visitor.page = await visitor.context.newPage();
    if (said.keyboard) withoutMouse(visitor.page);
    visitor.watch(visitor.page);
    return visitor;
  }

  /** Everything a page complains of is wrong, but for the answers 404 and 422, which journeys ask for. */
  watch(page) {
    page.on('console', (line) => {
      if (line.type() === 'error' && !/status of (404|403|422)/.test(line.text())) this.wrong.push(`${page.url()}: ${line.text()}`);
    });
    page.on('pageerror', (error) => this.wrong.push(`${page.url()}: ${error.message}`));
  }

  async open(address) {
    return await this.page.goto(address);
  }

  /** The page has this heading, and is in the language of the journey. */
  async heading(en, fr) {
    const words = say(en, fr);
    await this.page.locator('h1', { hasText: words }).waitFor().catch(async () => {
      throw new Error(`no heading “${words}” at ${this.page.url()}, but “${(await this.page.locator('h1').allInnerTexts()).join(' / ')}”: ${(await this.page.locator('main').innerText()).slice(0, 1500)}`);
    });
    const language = await this.page.locator('html').getAttribute('lang');
    check(language?.startsWith(said.language), `${this.page.url()} says that it is in ${language}`);
  }

  /** The page shows these words. */
  async sees(en, fr = en) {
    const words = say(en, fr);
    const text = (await this.page.locator('body').innerText()).replace(/\s+/g, ' ');
    check(text.includes(words.replace(/\s+/g, ' ')), `“${words}” is not at ${this.page.url()}: ${text.slice(0, 3000)}`);
  }

  async button(en, fr) {
    await this.page.getByRole('button', { name: say(en, fr) }).first().click();
  }

  async link(en, fr) {
    await this.page.getByRole('main').getByRole('link', { name: say(en, fr) }).first().click();
  }

  /** Fills in fields by their names: words, one of some answers, true for a tick, [year, month, day] for a day. */
  async fill(fields) {
    for (const [name, value] of Object.entries(fields)) {
      if (Array.isArray(value)) {
        const [year, month, day] = value;
        await this.page.locator(`[name="${name}.d"]`).fill(`${day}`);
        await this.page.locator(`[name="${name}.m"]`).selectOption(`${month}`);
        await this.page.locator(`[name="${name}.y"]`).fill(`${year}`);
        continue;
      }

      const control = this.page.locator(`[name="${name}"]`).and(this.page.locator('input:not([type=hidden]), select, textarea'));
      const first = control.first();
      await first.waitFor({ state: 'attached' });
      const [tag, type] = await first.evaluate((one) => [one.tagName, one.type]);
      if (value === true) await first.check();
      else if (tag === 'SELECT') await first.selectOption(value);
      else if (type === 'radio' || type === 'checkbox') await this.page.locator(`[name="${name}"][value="${value}"]`).check();
      else await first.fill(`${value}`);
    }
  }

  /** Keeps a picture of the page, and looks at it as at every other (axe needs scripts). */
  async picture(name, { looks = said.scripts, fullPage = true } = {}) {
    this.#pictures += 1;
    await this.page.screenshot({ path: join(said.pictures, `${String(this.#pictures).padStart(2, '0')}-${name}.png`), fullPage });
    if (looks) this.wrong.push(...(await look(this.page)).map((one) => `${this.page.url()}: ${one}`));
  }

  /** Waits for a letter to an address with a link of some kind in it, and opens that link. */
  async openLetter(address, link) {
    const page = await this.context.newPage();
    this.watch(page);
    let href;
    for (let tries = 0; tries < 60 && !href; tries++) {
      await page.goto(to('/demo/letters', '/demonstration/lettres'));
      const letter = page.locator('section.card', { hasText: address }).filter({ has: page.locator(`a[href*="${link}"]`) }).first();
      if (await letter.count() > 0) href = await letter.locator(`a[href*="${link}"]`).first().getAttribute('href');
      else await page.waitForTimeout(500);
    }
    check(href, `no letter with ${link} came to ${address}`);
    await page.close();
    await this.open(said.address + new URL(href).pathname);
  }

  /** Signs in as one of the made-up people. */
  async become(email) {
    await this.open(to('/demo', '/demonstration'));
    await this.page.locator(`button[value="${email}"]`).click();
    await this.page.waitForURL(to('/my-file', '/mon-dossier'));
  }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const used = new Map();

/** The code that an authenticator app shows for a key (RFC 6238); never the same twice. */
export const codeOf = (key) => {
  const bits = [...key.replace(/\s/g, '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Math.max(Math.floor((Date.now() + said.ahead) / 30_000), (used.get(key) ?? 0) + 1);
  used.set(key, step);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', bytes).update(counter).digest();
  return String((hash.readUInt32BE(hash[19] & 0xf) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

/** Runs a journey; says where it was when it fails. */
export const journey = async (work, options) => {
  const browser = await launch();
  let visitor;
  try {
    visitor = await Visitor.of(browser, options);
    await work(visitor, browser);
    check(visitor.wrong.length === 0, `The browser complained:\n${visitor.wrong.join('\n')}`);
  } catch (error) {
    console.error(`At ${visitor?.page.url()}:\n${error.stack}`);
    await visitor?.picture('failed', { looks: false }).catch(() => {});
    process.exitCode = 1;
  } finally {
    await browser.close();
  }
};
