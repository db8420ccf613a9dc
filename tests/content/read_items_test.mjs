// The importer against item lists that are broken in each way it must notice.
import assert from 'node:assert/strict';
import test from 'node:test';
import { readItems } from '../../content/read_items.mjs';
import { keyHash, opaqueId, writeCpp } from '../../content/write_cpp.mjs';

const scale = (published, parent) => ({
  id: published, published, name: published, parent, mean: 6, sd: 2, reliability: 0.8, reliability_items: 2,
});
const config = {
  id: 'small', version: '1.0.0', name: 'Small', summary: 'Four statements.', minutes: 1,
  package: { name: '@example/items', version: '1.0.0', items: 4 }, option_min: 1, option_max: 5,
  levels: { en: 'L3', '*': 'L2' }, right_to_left: [], practice: { en: 'Prefer tea' },
  norm_group: { id: 'nobody', n: null, population: 'nobody', year: 2000 }, notices: [],
  denied: [{ id: 'd', facet: 'O6', why: 'political' }],
  scales: [scale('C'), scale('C1', 'C'), scale('C2', 'C')],
};
const questions = (texts) => [
  { id: 'a', text: texts[0], keyed: 'plus', domain: 'C', facet: 1 },
  { id: 'b', text: texts[1], keyed: 'minus', domain: 'C', facet: 1 },
  { id: 'c', text: texts[2], keyed: 'plus', domain: 'C', facet: 2 },
  { id: 'd', text: texts[3], keyed: 'plus', domain: 'O', facet: 6 },
];
const choices = (labels) => ({
  plus: labels.map((text, i) => ({ text, score: i + 1 })),
  minus: labels.map((text, i) => ({ text, score: 5 - i })),
});
const english = () => ({
  tag: 'en', name: 'English', questions: questions(['Plan ahead', 'Lose things', 'Keep promises', 'Vote']),
  choices: choices(['Never', 'Seldom', 'At times', 'Often', 'Always']),
});
const german = (texts = ['Plane voraus', 'Verliere Dinge', 'Halte Wort', 'Wähle']) => ({
  tag: 'de', name: 'German', questions: questions(texts),
  choices: choices(['Nie', 'Selten', 'Manchmal', 'Oft', 'Immer']),
});
const refusals = (language) => readItems(config, [english(), language]).refused.flatMap((r) => r.why);

test('a sound translation is kept, with the denied item in no language', () => {
  const { items, languages, refused } = readItems(config, [english(), german()]);
  assert.deepEqual(refused, []);
  assert.deepEqual(items.map((i) => i.source), ['a', 'b', 'c']);
  assert.deepEqual(languages.map((l) => [l.tag, l.prompts]), [
    ['de', ['Plane voraus', 'Verliere Dinge', 'Halte Wort']],
    ['en', ['Plan ahead', 'Lose things', 'Keep promises']],
  ]);
});

test('a text that is still English refuses the language, whatever its case and full stop', () => {
  assert.deepEqual(refusals(german(['Plane voraus', ' lose  THINGS.', 'Halte Wort', 'Wähle'])),
    ['1 of 4 items are still English']);
});

test('an empty text refuses the language', () => {
  assert.deepEqual(refusals(german(['Plane voraus', ' \u00a0', 'Halte Wort', 'Wähle'])), ['1 items are empty']);
});

test('a text that stands there twice refuses the language, even when one of the two is denied', () => {
  assert.deepEqual(refusals(german(['Plane voraus', 'Halte Wort', 'Halte Wort.', 'Wähle'])),
    ['1 of the items stand there twice']);
  assert.deepEqual(refusals(german(['Plane voraus', 'Verliere Dinge', 'Wähle', 'Wähle'])),
    ['1 of the items stand there twice']);
});

test('answer labels that are still English refuse the language', () => {
  const language = { ...german(), choices: english().choices };
  assert.deepEqual(refusals(language), ['5 of 5 answer labels are still English']);
});

test('a text that could turn the line round refuses the language', () => {
  assert.deepEqual(refusals(german(['Plane\u202e voraus', 'Verliere Dinge', 'Halte Wort', 'Wähle'])),
    ['1 items hold control characters or are too long']);
});

for (const [field, value] of [['keyed', 'minus'], ['domain', 'E'], ['facet', 2]]) {
  test(`a language that differs in ${field} stops the import: scores would be wrong`, () => {
    const language = german();
    language.questions[0] = { ...language.questions[0], [field]: value };
    assert.throws(() => readItems(config, [english(), language]), /de: item a has another key/);
  });
}

test('a language that lacks an item stops the import', () => {
  const language = german();
  language.questions.pop();
  assert.throws(() => readItems(config, [english(), language]), /de: 3 different items, not 4/);
});

test('a slip of spelling is mended in items and labels, before anything is judged', () => {
  const spelling = { de: { 'Plane voraus': 'Plane im Voraus', 'Nie': 'Niemals' } };
  const { languages } = readItems({ ...config, spelling }, [english(), german()]);
  assert.equal(languages[0].prompts[0], 'Plane im Voraus');
  assert.equal(languages[0].options[0], 'Niemals');
  assert.deepEqual(languages[1].prompts, ['Plan ahead', 'Lose things', 'Keep promises']);
});

test('a slip of spelling that is no longer there stops the import', () => {
  const spelling = { de: { 'Plahne voraus': 'Plane voraus' } };
  assert.throws(() => readItems({ ...config, spelling }, [english(), german()]), /de: nothing reads "Plahne voraus"/);
});

test('an answer scale scored in another way stops the import', () => {
  const language = german();
  language.choices.minus.reverse();
  assert.throws(() => readItems(config, [english(), language]), /de: the answer scale/);
});

test('a denied id that the package does not have in that facet stops the import', () => {
  const denied = [{ id: 'c', facet: 'O6', why: 'moved' }];
  assert.throws(() => readItems({ ...config, denied }, [english()]), /denied item c is not in facet O6/);
});

test('an item of a scale that is not asked stops the import until it is denied', () => {
  assert.throws(() => readItems({ ...config, denied: [] }, [english()]), /item d: no scale for O6/);
});

test('what a browser sees of an item does not show its published id', () => {
  const cpp = writeCpp(config, readItems(config, [english(), german()]));
  assert.match(opaqueId('small', 'a'), /^[0-9a-f]{12}$/);
  assert.ok(cpp.includes(`.id = "${opaqueId('small', 'a')}", .source = "a"`));
  assert.ok(!cpp.includes(opaqueId('small', 'd')) && !cpp.includes('Vote') && !cpp.includes('Wähle'));
});

test('what is asked is told in the language that has words for it', () => {
  const cpp = writeCpp({ ...config, summaries: { de: 'Vier Aussagen.' } }, readItems(config, [english(), german()]));
  assert.match(cpp, /\{\.text = "Vier Aussagen\.", \.language = "de"\},/);
  assert.equal(cpp.match(/\.text = /g).length, 1, 'no other has words of its own');
});

test('the key hash follows keys and norms, not words', () => {
  const { items } = readItems(config, [english()]);
  const hash = keyHash(config, items);
  assert.match(hash, /^sha256:[0-9a-f]{64}$/);
  assert.equal(keyHash({ ...config, name: 'Other', notices: ['x'] }, items), hash);
  const norm = config.scales.map((s, i) => (i ? s : { ...s, mean: 6.1 }));
  assert.notEqual(keyHash({ ...config, scales: norm }, items), hash);
  const turned = items.map((item, i) => (i ? item : { ...item, keyed: 'minus' }));
  assert.notEqual(keyHash(config, turned), hash);
});
