// A hand at the mouse that counts what it does. A choice out of a drop-down list is two clicks. What is pasted comes
// from somewhere else; what is typed is made up on the spot.
export class Hand {
  clicks = 0;
  pasted = 0;
  #steps = [];
  #since = performance.now();

  async click(locator) {
    this.clicks += 1;
    await locator.click();
  }

  async choose(list, value) {
    this.clicks += 2;
    await list.selectOption(value);
  }

  async paste(field, value) {
    this.pasted += 1;
    await field.fill(value);
  }

  async type(field, text) {
    await field.pressSequentially(text);
  }

  // What was done since the last one is called this.
  step(name) {
    const now = performance.now();
    this.#steps.push(`${name} ${((now - this.#since) / 1000).toFixed(1)} s`);
    this.#since = now;
  }

  toString() {
    return `${this.clicks} clicks, ${this.pasted} pasted: ${this.#steps.join(', ')}`;
  }
}
