// Somebody who does what the guide says, in a real browser and with real terminals, and nothing else.
import { launch, newPage, standStill } from '../../web/tests/browser/browser.mjs';
import { ADA, person } from '../harness/person.mjs';
import { until } from '../harness/wait.mjs';
import { smaller } from '../../scripts/smaller_png.mjs';
import * as screen from './screen.mjs';
import { Terminals } from './terminals.mjs';

const WINDOW = { width: 1280, height: 800 };
const MARGIN = 32; // Under the last thing on a picture.

export class Reader {
  seen = []; // All that could be read, step by step.
  #last = null; // What was clicked or seen last.
  #answer = '';

  // `env`: see Terminals. `seconds`: how long is waited for anything on a screen.
  static async start({ env, seconds }) {
    const reader = new Reader();
    reader.seconds = seconds;
    reader.terminals = new Terminals({ env });
    try {
      reader.browser = await launch();
      const permissions = ['clipboard-read', 'clipboard-write'];
      ({ context: reader.context, page: reader.page, wrong: reader.wrong } = await newPage(reader.browser, {
        viewport: WINDOW, permissions,
      }));
    } catch (error) {
      await reader.stop();
      throw error;
    }
    return reader;
  }

  async stop() {
    await this.browser?.close();
    await this.terminals.stop();
  }

  // A command, to its end or until it is ready; what it says.
  async type({ text, way }) {
    this.#answer = way === 'stays' ? await this.terminals.stay(text) : await this.terminals.run(text);
    return this.#answer;
  }

  async do(action) {
    await this.#acts[action.verb](action);
    if (action.verb !== 'end') this.seen.push(await screen.everything(this.page));
  }

  #acts = {
    open: async ({ url, isNewTab }) => {
      if (isNewTab) this.page = await this.context.newPage();
      await this.page.goto(url === 'last' ? this.#answer.trim().split('\n').at(-1) : url);
    },
    go: async ({ title }) => {
      this.page = await until(`a tab “${title}”`, async () => {
        const titles = await Promise.all(this.context.pages().map((page) => page.title()));
        const at = titles.indexOf(title);
        return at >= 0 && at === titles.lastIndexOf(title) && this.context.pages()[at];
      }, { seconds: this.seconds });
      await this.page.bringToFront();
    },
    click: async ({ words, beside, opensTab }) => {
      const opened = opensTab && this.context.waitForEvent('page');
      await this.#touch(await screen.clickable(this, words, beside)).click();
      if (opened) this.page = await opened;
    },
    tick: async ({ words, under }) => this.#touch(await screen.tickable(this, words, under)).check(),
    type: async ({ text, field }) => this.#touch(await screen.field(this, field)).fill(text),
    choose: async ({ option, field }) =>
      this.#touch(await screen.field(this, field)).selectOption({ label: option }),
    see: async ({ words, beside }) => this.#touch(await screen.text(this, words, beside)),
    'copy address': () => this.#copy(this.page.url()),
    'copy cell': async ({ column }) => this.#copy(await (await screen.cell(this, column)).innerText()),
    paste: async ({ field }) => {
      const text = await this.page.evaluate(() => navigator.clipboard.readText());
      await this.#touch(await screen.field(this, field)).fill(text);
    },
    answer: ({ count }) => this.#answerAll(count),
    end: () => this.terminals.interrupt(),
  };

  // The window from the top of the page if what was touched last is seen then, otherwise with that in the middle; down to
  // the last thing in it.
  async picture() {
    await this.page.mouse.move(0, 0);
    await this.#last.evaluate((one) => {
      scrollTo(0, 0);
      if (one.getBoundingClientRect().bottom > innerHeight) one.scrollIntoView({ block: 'center' });
    }).catch(() => {}); // It may be gone.
    await this.page.evaluate(standStill);
    const end = await this.page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('body *')]
          .filter((one) => one.children.length === 0 && one.checkVisibility())
          .map((one) => one.getBoundingClientRect().bottom),
      ),
    );
    const height = Math.round(Math.min(WINDOW.height, end + MARGIN));
    return smaller(await this.page.screenshot({ clip: { x: 0, y: 0, width: WINDOW.width, height } }));
  }

  #touch(one) {
    return (this.#last = one);
  }

  #copy(text) {
    return this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  }

  // By keyboard, as somebody who is always the same.
  async #answerAll(count) {
    const { items } = await this.page.evaluate(() => fetch('/api/candidate/v1/sitting').then((got) => got.json()));
    if (items.length !== count) throw new Error(`there are ${items.length} items, not ${count}`);
    const choose = person(ADA);
    for (const [at, item] of items.entries()) {
      await this.page.getByText(`${at + 1} of ${count}`, { exact: true }).waitFor();
      await this.page.keyboard.press(String(choose(item)));
      await this.page.keyboard.press('Enter');
    }
  }
}
