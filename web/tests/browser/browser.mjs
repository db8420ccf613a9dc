// Chromium for the tests: one browser, a fresh context each, and the checks that hold on any page.
import assert from 'node:assert/strict';
import { readFileSync, mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const SHOTS = new URL('./shots/', import.meta.url).pathname;

export const launch = () =>
  chromium.launch({
    executablePath: process.env.BASCULE_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

// A page that remembers what must never happen: script errors and content-policy violations.
export async function newPage(browser, options = {}) {
  const context = await browser.newContext({
    viewport: DESK, locale: 'en-GB', timezoneId: 'Europe/Berlin', ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy|Warning:|Each child|hydrat/i.test(message.text())) wrong.push(message.text());
  });
  return { context, page, wrong };
}

// What a page is asked is answered soon, or the test fails; `evaluate` itself would wait for ever.
const ANSWER_SECONDS = 60;
export async function ask(page, work, what) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what}: no answer from the page in ${ANSWER_SECONDS} s`)), ANSWER_SECONDS * 1000);
  });
  try {
    return await Promise.race([page.evaluate(work), late]);
  } finally {
    clearTimeout(timer);
  }
}

// In the page: waits a while for what turns until something has come, and puts the rest to its end. In closed <details>
// Chromium draws nothing, and what runs there is never told that it ended.
export async function standStill() {
  const isEndless = (one) => one.effect.getComputedTiming().endTime === Infinity;
  const until = performance.now() + 8_000;
  while (document.getAnimations().some(isEndless) && performance.now() < until)
    await new Promise((done) => setTimeout(done, 50));
  for (const one of document.getAnimations()) if (!isEndless(one)) one.finish();
}

// No accessibility violation, nothing wider than the screen, no style tag, nothing wrong so far.
export async function assertSound({ page, wrong }, name) {
  await ask(page, standStill, name);
  const before = wrong.length;
  await page.evaluate(AXE); // By the debugger's door: the page's policy would refuse a script tag.
  const found = await ask(page, () => globalThis.axe.run(document, { resultTypes: ['violations'] }), name);
  assert.deepEqual(
    found.violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`),
    [],
  );
  const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(width[0] <= width[1], `${name}: ${width[0]} px of content on a ${width[1]} px screen`);
  assert.equal(await page.locator('style').count(), 0, `${name}: a style tag`);
  assert.deepEqual(wrong.slice(0, before), [], name);
}

// With SHOTS=1: a picture of the page in every size and scheme, to be looked at by a person.
export async function shoot({ page }, name) {
  if (!process.env.SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  const size = page.viewportSize();
  for (const [label, viewport] of [['1280', DESK], ['390', PHONE]]) {
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(150);
      // A dialog's backdrop covers the window, not the page below it.
      const fullPage = (await page.locator('dialog[open]').count()) === 0;
      await page.screenshot({ path: `${SHOTS}${name}-${label}-${colorScheme}.png`, fullPage });
    }
  }
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: 'light' });
}

// A page as it is now: sound in light and in dark, at the desk and on a phone.
export async function look(view, name) {
  await assertSound(view, name);
  await shoot(view, name);
  await view.page.emulateMedia({ colorScheme: 'dark' });
  await assertSound(view, `${name}, dark`);
  await view.page.emulateMedia({ colorScheme: 'light' });
  const size = view.page.viewportSize();
  await view.page.setViewportSize(PHONE);
  await assertSound(view, `${name} on a phone`);
  await view.page.setViewportSize(size);
}
