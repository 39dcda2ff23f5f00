// A person without a mouse: whatever a journey clicks, fills in or chooses is reached by Tab, and done by Enter, Space, arrows and letters.

const here = (locator, work, value) => locator.first().evaluate(work, value);

const isFocused = (locator) => here(locator, (one) => document.activeElement === one);

/** Something shows where the focus is. */
export const visible = async (locator) => {
  const shows = await here(locator, () => {
    const style = getComputedStyle(document.activeElement);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  });
  if (!shows) throw new Error(`nothing shows that the focus is on ${await here(locator, () => document.activeElement.outerHTML.slice(0, 200))}`);
};

// From where one is, on to it; past the end of the page it goes on from the beginning.
const reach = async (locator, there = isFocused) => {
  const { keyboard } = locator.page();
  await locator.first().waitFor({ state: 'attached' });
  for (let steps = 0; steps < 500; steps++) {
    if (await there(locator)) return await visible(locator);
    await keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${locator}`);
};

// Tab leads into a group of answers, arrows lead through it.
const choose = async (locator) => {
  const { keyboard } = locator.page();
  const inGroup = () => here(locator, (one) => document.activeElement?.name === one.name && document.activeElement.type === 'radio' && document.activeElement.form === one.form);
  await reach(locator, inGroup);
  if (await isFocused(locator)) await keyboard.press('Space');
  for (let steps = 0; steps < 60 && !(await isFocused(locator)); steps++) await keyboard.press('ArrowDown');
  if (!(await here(locator, (one) => one.checked))) throw new Error(`arrows do not lead to ${locator}`);
};

const tick = async (locator) => {
  await reach(locator);
  if (!(await here(locator, (one) => one.checked))) await locator.page().keyboard.press('Space');
};

// A suggestion of a search is never reached by Tab: arrows lead to it from the field.
const suggested = async (locator) => {
  const { keyboard } = locator.page();
  await locator.first().waitFor();
  for (let steps = 0; steps < 60; steps++) {
    await keyboard.press('ArrowDown');
    if (await here(locator, (one) => one.getAttribute('aria-selected') === 'true' || document.activeElement.getAttribute('aria-activedescendant') === one.id)) return await keyboard.press('Enter');
  }
  throw new Error(`arrows do not lead to ${locator}`);
};

const press = async (locator) => {
  const { keyboard } = locator.page();
  await locator.first().waitFor({ state: 'attached' });
  const [role, type] = await here(locator, (one) => [one.getAttribute('role'), one.type]);
  if (role === 'option') return await suggested(locator);
  if (type === 'radio') return await choose(locator);
  if (type === 'checkbox') return await tick(locator);
  await reach(locator);
  // A mouse of this browser waits for where a click leads; a key has to be told to.
  const page = locator.page();
  const leads = await here(locator, (one) => one.tagName === 'A' || (one.type === 'submit' && one.form !== null));
  const led = leads ? Promise.race([page.waitForEvent('framenavigated', { timeout: 10_000 }), page.waitForEvent('download', { timeout: 10_000 })]).catch(() => {}) : null;
  await keyboard.press('Enter');
  await led;
  await page.waitForLoadState();
};

const write = async (locator, words) => {
  const { keyboard } = locator.page();
  await reach(locator);
  await keyboard.press('ControlOrMeta+a');
  await keyboard.press('Delete');
  await keyboard.type(words);
};

const select = async (locator, answer) => {
  const { keyboard } = locator.page();
  const wanted = typeof answer === 'object' ? answer : { value: `${answer}` };
  await reach(locator);
  await keyboard.press('Home');
  for (let steps = 0; steps < 400; steps++) {
    if (await here(locator, (one, { value, index, label }) => one.value === value || one.selectedIndex === index || one.selectedOptions[0]?.label === label, wanted)) return;
    await keyboard.press('ArrowDown');
  }
  throw new Error(`arrows do not lead to ${JSON.stringify(wanted)} in ${locator}`);
};

/** From here on the journeys of this process have no mouse. */
export const withoutMouse = (page) => {
  const { prototype } = page.locator('body').constructor;
  prototype.click = function () { return press(this); };
  prototype.fill = function (words) { return write(this, words); };
  prototype.selectOption = function (answer) { return select(this, answer); };
  prototype.check = async function () {
    await this.first().waitFor({ state: 'attached' });
    return (await here(this, (one) => one.type)) === 'radio' ? choose(this) : tick(this);
  };
};
