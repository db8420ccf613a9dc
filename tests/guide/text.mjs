// The guide as text: what of it a reader types, does and looks at, and where what comes back stands in it. Pure.
//
//   ```sh            a command that ends          ```sh stays      one that runs until Ctrl-C
//   ```sh unplayed   one that is only shown       ```text          what the command above it answers
//   1. Click **Send**.   is done (sentences.mjs)  ![…](lever/x.png)   a picture of the page as it is then

const FENCE = /^```(\w+)?(?: (\w+))?$/;
const STEP = /^\d+\. (.*)$/;
const PICTURE = /^\s*!\[([^\]]+)\]\(([\w./-]+\.png)\)$/;

// In their order: {kind: 'command', text, way: 'ends' | 'stays' | 'unplayed'}, {kind: 'answer', lines},
// {kind: 'step', text}, {kind: 'picture', file}, {kind: 'prose', text}; each with its first line, from 0, as `at`.
export function partsOf(guide) {
  const lines = guide.split('\n');
  const parts = [];
  for (let at = 0; at < lines.length; ++at) {
    const fence = FENCE.exec(lines[at]);
    const step = STEP.exec(lines[at]);
    const picture = PICTURE.exec(lines[at]);
    if (fence) {
      const end = lines.indexOf('```', at + 1);
      if (end < 0) throw new Error(`line ${at + 1}: the block does not end`);
      const text = lines.slice(at + 1, end).join('\n');
      if (fence[1] === 'sh') parts.push({ kind: 'command', at, text, way: fence[2] ?? 'ends' });
      if (fence[1] === 'text') parts.push({ kind: 'answer', at, lines: end - at - 1 });
      at = end;
    } else if (step) {
      let text = step[1];
      const from = at;
      while (/^ {3}\S/.test(lines[at + 1] ?? '') && !PICTURE.test(lines[at + 1])) text += ` ${lines[++at].trim()}`;
      parts.push({ kind: 'step', at: from, text });
    } else if (picture) {
      parts.push({ kind: 'picture', at, file: picture[2] });
    } else if (lines[at].trim() !== '') {
      parts.push({ kind: 'prose', at, text: lines[at] });
    }
  }
  return parts;
}

// The guide with other answers: `answers` is a list of [answer, its new text].
export function withAnswers(guide, answers) {
  const lines = guide.split('\n');
  for (const [answer, now] of answers.toSorted(([one], [other]) => other.at - one.at))
    lines.splice(answer.at + 1, answer.lines, ...now.split('\n'));
  return lines.join('\n');
}

// What is another in each run, so that two runs answer the same.
export const normalised = (answer) =>
  answer
    .trimEnd()
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\b(org|con|hok|rul|ord)_[0-9a-z]{26}\b/g, '$1_…')
    .replaceAll(/\bbsk_[\w-]+/g, 'bsk_…')
    .replaceAll(/(\/console\/\w+#)[\w-]+/g, '$1…');

// Ports that the guide names, each once.
export const portsIn = (guide) =>
  [...new Set([...guide.matchAll(/127\.0\.0\.1:(\d{2,5})\b/g)].map(([, port]) => Number(port)))];

// The same guide with other ports: `moved` is a Map from one to the other.
export const atPorts = (guide, moved) =>
  guide.replaceAll(/\b\d{4,5}\b/g, (number) => String(moved.get(Number(number)) ?? number));

// What stands in bold.
export const boldIn = (text) => [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words);
