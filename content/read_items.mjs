// Reads a published item list in all its languages and decides which of them may be given. Pure: a
// package is handed in as plain data, so that a test can hand in a broken one.

const unseen = /[\u200b\ufeff]/gu;
const blank = /\s+/gu;
const forbidden = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
const textCharsMax = 300;

export const tidy = (text) => String(text ?? '').normalize('NFC').replace(unseen, '').replace(blank, ' ').trim();
const folded = (text) => tidy(text).toLowerCase().replace(/[.。]+$/u, '');

// Why these texts cannot be put before a candidate; empty when they can. `english`: the same texts in
// English, or nothing when they are the English ones.
function defects(what, texts, english) {
  const found = [];
  const seen = new Set();
  let same = 0, empty = 0, doubled = 0, broken = 0;
  texts.forEach((text, at) => {
    const key = folded(text);
    if (key === '') empty += 1;
    else if (seen.has(key)) doubled += 1;
    seen.add(key);
    if (english && key !== '' && key === folded(english[at])) same += 1;
    if (forbidden.test(tidy(text)) || tidy(text).length > textCharsMax) broken += 1;
  });
  if (same) found.push(`${same} of ${texts.length} ${what} are still English`);
  if (empty) found.push(`${empty} ${what} are empty`);
  if (doubled) found.push(`${doubled} of the ${what} stand there twice`);
  if (broken) found.push(`${broken} ${what} hold control characters or are too long`);
  return found;
}

// The five labels from least to most like me. Throws when the scale is not the published one.
function labelsOf(language) {
  const { plus, minus } = language.choices;
  const ok = plus?.length === 5 && minus?.length === 5 &&
    plus.every((c, i) => c.score === i + 1 && minus[i].score === 5 - i && minus[i].text === c.text);
  if (!ok) throw new Error(`${language.tag}: the answer scale is not five labels scored 1 to 5 and 5 to 1`);
  return plus.map((choice) => choice.text);
}

// Texts of a language with its slips of spelling mended: the same words, written right. Throws when a slip is not there:
// the package has changed, and what it says has to be read again.
function mended(language, spelling = {}) {
  const open = new Set(Object.keys(spelling));
  const mend = (entry) => {
    if (!Object.hasOwn(spelling, entry.text)) return entry;
    open.delete(entry.text);
    return { ...entry, text: spelling[entry.text] };
  };
  const { plus, minus } = language.choices;
  const made = {
    ...language, questions: language.questions.map(mend), choices: { plus: plus.map(mend), minus: minus.map(mend) },
  };
  if (open.size) throw new Error(`${language.tag}: nothing reads "${[...open].join('", "')}", so it cannot be spelt right`);
  return made;
}

// `given`: [{tag, name, questions: [{id, text, keyed, domain, facet}], choices: {plus, minus}}].
// Returns {items, languages: [{tag, name, options, prompts}], refused: [{tag, name, why}]}. Throws on
// anything that would make scores wrong: keys that differ between languages, a list of another length,
// a denied id that the list does not know; and on a slip of spelling that is no longer there.
export function readItems(config, given) {
  const languages = given.map((language) => mended(language, config.spelling?.[language.tag]));
  const english = languages.find((l) => l.tag === 'en');
  if (!english) throw new Error('the package has no English texts');
  const published = new Map(english.questions.map((q) => [q.id, q]));
  if (published.size !== config.package.items || english.questions.length !== published.size)
    throw new Error(`${config.package.items} different items are expected, ${published.size} found`);
  for (const denied of config.denied) {
    const item = published.get(denied.id);
    if (!item || item.domain + item.facet !== denied.facet)
      throw new Error(`denied item ${denied.id} is not in facet ${denied.facet} of the package`);
  }
  const denied = new Set(config.denied.map((d) => d.id));
  const asked = english.questions.filter((q) => !denied.has(q.id));
  const scales = new Map(config.scales.map((s, i) => [s.published, i]));
  const items = asked.map((q) => {
    const domain = scales.get(q.domain), facet = scales.get(q.domain + q.facet);
    if (domain === undefined || facet === undefined)
      throw new Error(`item ${q.id}: no scale for ${q.domain}${q.facet}; deny it or add the scale`);
    if (q.keyed !== 'plus' && q.keyed !== 'minus') throw new Error(`item ${q.id}: no key`);
    return { source: q.id, keyed: q.keyed, domain, facet };
  });

  const kept = [], refused = [];
  for (const language of [...languages].sort((a, b) => (a.tag < b.tag ? -1 : 1))) {
    const byId = new Map(language.questions.map((q) => [q.id, q]));
    if (byId.size !== published.size || language.questions.length !== published.size)
      throw new Error(`${language.tag}: ${byId.size} different items, not ${published.size}`);
    for (const [id, q] of published) {
      const other = byId.get(id);
      if (!other || other.keyed !== q.keyed || other.domain !== q.domain || other.facet !== q.facet)
        throw new Error(`${language.tag}: item ${id} has another key, domain or facet than in English`);
    }
    const own = language !== english;
    const texts = [...published.keys()].map((id) => byId.get(id).text);
    const labels = labelsOf(language);
    const why = [
      ...defects('items', texts, own && english.questions.map((q) => q.text)),
      ...defects('answer labels', labels, own && labelsOf(english)),
    ];
    if (why.length) refused.push({ tag: language.tag, name: language.name, why });
    else kept.push({
      tag: language.tag, name: language.name, options: labels.map(tidy),
      prompts: items.map((item) => tidy(byId.get(item.source).text)),
    });
  }
  if (refused.some((r) => r.tag === 'en')) throw new Error('the English texts are defective');
  return { items, languages: kept, refused };
}
