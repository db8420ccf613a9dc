// The checks themselves: that they end, and that they see what is wrong.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertSound, launch, newPage } from './browser.mjs';

let browser, desk;
const page = (body) => `data:text/html,${encodeURIComponent(
  `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>${body}</main></html>`)}`;

before(async () => {
  browser = await launch();
  desk = await newPage(browser);
});
after(() => browser?.close());

test('what fades in closed details does not keep the check from its end', async () => {
  await desk.page.goto(page('<details><summary>More</summary><p>Inside</p></details>'));
  await desk.page.evaluate(() => {
    const inside = document.querySelector('p');
    inside.style.transition = 'opacity 200ms';
    getComputedStyle(inside).opacity; // Asked for, so that there is something to go from.
    inside.style.opacity = '0.9';
    getComputedStyle(inside).opacity;
  });
  await assertSound(desk, 'closed details');
});

test('what turns until something has come is waited for', async () => {
  await desk.page.goto(page('<p>Loading</p>'));
  await desk.page.evaluate(() => {
    const turning = document.querySelector('p');
    turning.animate([{ opacity: 0.9 }, { opacity: 1 }], { duration: 100, iterations: Infinity });
    setTimeout(() => turning.replaceWith('There'), 300);
  });
  await assertSound(desk, 'a page that loads');
  assert.equal(await desk.page.getByText('There').count(), 1);
});

test('a picture without words is a violation', async () => {
  await desk.page.goto(page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'));
  await assert.rejects(assertSound(desk, 'a picture'), /image-alt/);
});

test('what is wider than the screen is seen', async () => {
  await desk.page.goto(page('<div id="wide">wide</div>'));
  await desk.page.evaluate(() => (document.getElementById('wide').style.width = '3000px'));
  await assert.rejects(assertSound(desk, 'a wide page'), /px of content/);
});
