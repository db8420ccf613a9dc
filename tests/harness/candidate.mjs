// A candidate without a browser: makes the calls that the candidate's pages make, in their order.
import { Browser } from './http.mjs';

export class Candidate {
  // `link` as it stands in the mail: …/t/{token}
  constructor(link) {
    const url = new URL(link);
    this.link = link;
    this.token = url.pathname.split('/').at(-1);
    this.browser = new Browser(url.origin);
  }

  async open() {
    const page = await this.browser.call('GET', new URL(this.link).pathname);
    if (page.status !== 200) throw new Error(`the candidate's page answered ${page.status}`);
    return this.browser.ask('POST', '/api/candidate/v1/open', { body: { token: this.token } });
  }

  start(language) {
    return this.browser.ask('POST', '/api/candidate/v1/start', { body: { language } });
  }

  sitting() {
    return this.browser.ask('GET', '/api/candidate/v1/sitting');
  }

  // Saves one answer; the item remembers its version, as the page does.
  async answer(item, value) {
    const saved = await this.browser.ask('PUT', `/api/candidate/v1/answers/${item.id}`, {
      body: { value, version: item.version },
    });
    item.version = saved.version;
    item.answer = value;
    return saved;
  }

  submit() {
    return this.browser.ask('POST', '/api/candidate/v1/submit', { body: {} });
  }

  // Opens, starts and answers everything: `choose(item, index)` gives the value. Then hands in.
  // Returns the answers by item id.
  async takeAll(choose, { language, onAnswer = () => {} } = {}) {
    const opened = await this.open();
    const sitting = await this.start(language ?? opened.language);
    const answers = {};
    for (const [index, item] of sitting.items.entries()) {
      const value = choose(item, index);
      if (value === undefined) continue;
      await this.answer(item, value);
      answers[item.id] = value;
      onAnswer(index + 1, sitting.items.length);
    }
    await this.submit();
    return answers;
  }
}
