// What a sentence of the guide asks its reader to do. Pure. Whatever names something on the screen (**bold**), something
// to type (`code`) or an address (<…>) has to be one of these; other sentences are talk.
const B = String.raw`\*\*([^*]+)\*\*`; // What the screen says.
const C = '`([^`]+)`'; // What is typed.

const SENTENCES = [
  [`Open <([^>]+)>( in another tab)?`, (url, other) => ({ verb: 'open', url, isNewTab: Boolean(other) })],
  ['Open the address on the last line of the answer', () => ({ verb: 'open', url: 'last', isNewTab: false })],
  [`Go (?:back )?to the tab ${B}`, (title) => ({ verb: 'go', title })],
  [`Click ${B}(?: beside ${B})?(; another tab opens)?`, (words, beside, opens) =>
    ({ verb: 'click', words, beside, opensTab: Boolean(opens) })],
  [`Tick ${B}(?: under ${B})?`, (words, under) => ({ verb: 'tick', words, under })],
  [`(?:Type|Paste) ${C} into ${B}`, (text, field) => ({ verb: 'type', text, field })],
  ['Copy the address of this page', () => ({ verb: 'copy address' })],
  [`Copy what stands under ${B}`, (column) => ({ verb: 'copy cell', column })],
  [`Paste it into ${B}`, (field) => ({ verb: 'paste', field })],
  [`Choose ${B} in ${B}`, (option, field) => ({ verb: 'choose', option, field })],
  [`(?:Wait until you|You) see ${B}(?: beside ${B})?`, (words, beside) => ({ verb: 'see', words, beside })],
  ['Answer all (\\d+) items, .*', (count) => ({ verb: 'answer', count: Number(count) })],
  ['Press Ctrl-C in each of the (?:\\w+) terminals', () => ({ verb: 'end' })],
].map(([words, make]) => [new RegExp(`^${words}$`), make]);

// Up to a full stop or a colon, without it. Those inside of bold, code and addresses end nothing, but the last one of
// bold words may.
const SENTENCE = /((?:\*\*[^*]+\*\*|`[^`]+`|<[^>]+>|[^.:]|[.:](?!\s|$))+)[.:]?(?:\s+|$)/g;
const sentencesIn = (text) =>
  [...text.replaceAll(/([.?])\*\*(?=\s+[A-Z])/g, '$1**.').matchAll(SENTENCE)].map(([, one]) => one.trim());

const isTalk = (sentence) => !/\*\*|`|</.test(sentence);

// The actions of one numbered step, in their order.
export function actionsOf(step) {
  const actions = [];
  for (const sentence of sentencesIn(step)) {
    const known = SENTENCES.map(([pattern, make]) => [pattern.exec(sentence), make]).find(([found]) => found);
    if (known) actions.push({ sentence, ...known[1](...known[0].slice(1)) });
    else if (!isTalk(sentence)) throw new Error(`“${sentence}” names something, and is no sentence of sentences.mjs`);
  }
  return actions;
}
